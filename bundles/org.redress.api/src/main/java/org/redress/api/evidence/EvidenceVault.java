package org.redress.api.evidence;

import java.io.InputStream;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.problem.Outcome;

/**
 * Files of cases. Implemented by the engine on the store; called by REST and console. Thread-safe; streams, never holds a
 * whole file in memory.
 */
@ProviderType
public interface EvidenceVault {

    /** An opened file; the caller closes the stream. */
    record Opened(EvidenceFile file, InputStream content) {}

    /**
     * Adds a file to a case and writes history. Too large ones are refused and leave nothing behind.
     *
     * @param name as sent by the client; path parts and control characters are dropped
     * @param content read to its end, not closed
     */
    Outcome<CaseFile> add(Caller caller, String caseNumber, String kind, String name, InputStream content);

    /** Opens a file; each opening is written to the access log. */
    Outcome<Opened> open(Caller caller, String caseNumber, UUID evidence);

    /** Largest file in bytes that is taken, so that entries can refuse a larger one before it is sent. */
    long largest();
}
