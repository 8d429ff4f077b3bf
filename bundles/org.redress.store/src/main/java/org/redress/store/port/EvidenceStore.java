package org.redress.store.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Bytes of evidence, in chunks, content-addressed: the same content is kept once. */
@ProviderType
public interface EvidenceStore {

    /** What was kept. */
    record Kept(String sha256, long size, byte[] head) {}

    /** More bytes came than allowed; nothing was kept. */
    final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        public TooLarge(long limit) {
            super("more than " + limit + " bytes");
        }
    }

    /**
     * Reads the stream to its end and keeps it. Content that no case refers to after an hour is swept.
     *
     * @param limit most bytes
     * @return digest, size and the first 512 bytes
     */
    Kept keep(InputStream content, long limit) throws IOException;

    /**
     * The content; reads chunk by chunk.
     *
     * @throws IllegalArgumentException when there is no such content: look into the case first
     */
    InputStream open(String sha256);

    /** Writes who opened what to the access log. */
    void logAccess(UUID caseId, UUID evidence, String username, String entry);
}
