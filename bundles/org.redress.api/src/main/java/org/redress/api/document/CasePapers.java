package org.redress.api.document;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseDocument;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.text.Text;

/**
 * Paper of cases, for reading. Implemented by the engine; called by REST and console. Thread-safe; blocks for database
 * and printing time. Who may see the case may read its paper; each reading is written to the access log.
 */
@ProviderType
public interface CasePapers {

    /** Templates of which a document can be issued for the case as it stands, in the order of its packs. */
    Outcome<List<DocumentTemplate>> templates(Caller caller, String number);

    /** What a document would say if it were issued now. Changes nothing. */
    Outcome<Preview> preview(Caller caller, String number, String template, String language, Map<String, Object> data);

    /**
     * The PDF of a document: as signed, else as issued. One that waits for a review goes to those alone who review it;
     * one whose bytes or text are not those of the history is refused.
     */
    Outcome<Print> document(Caller caller, String number, int document);

    /** Everything about a case as it stands now, on paper. */
    Outcome<Print> record(Caller caller, String number, String language);

    /**
     * A text before it is frozen.
     *
     * @param missing what has no value and stands as a blank line
     * @param required of these, what has to be there before the document can be issued
     */
    record Preview(CaseDocument.Wording text, List<Text> missing, List<Text> required) {}

    /**
     * A printed paper.
     *
     * @param name file name to offer
     * @param sha256 of the bytes, lower-case hex
     */
    record Print(String name, String sha256, byte[] pdf) {}
}
