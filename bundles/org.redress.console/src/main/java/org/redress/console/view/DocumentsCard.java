package org.redress.console.view;

import java.util.List;
import java.util.Optional;
import org.redress.console.view.CaseView.Act;

/**
 * Paper of a case.
 *
 * @param issue how a new document is issued; empty when the reader may not, or there is none
 * @param recordHref the whole case in print
 */
public record DocumentsCard(List<Document> documents, Optional<Act> issue, String recordHref) {

    /**
     * A document.
     *
     * @param review who looks at it, or what they said; empty where nobody has to
     * @param href of its PDF; empty while it may not leave
     * @param sha of the PDF
     */
    public record Document(
            int no,
            String state,
            String tone,
            String when,
            Paper paper,
            String review,
            List<Signer> signers,
            String ended,
            String href,
            String sha,
            List<Act> acts) {

        /** Open while somebody has something to do with it. */
        public boolean open() {
            return !acts.isEmpty();
        }
    }

    /** Who signs, and what is known of it. */
    public record Signer(String title, boolean signed, String more) {}

    /** @param heading whether it stands above those that follow */
    public record Paragraph(String text, boolean heading) {}

    /**
     * The words of a document, frozen or as they would be now.
     *
     * @param missing what stands as a line to write on
     * @param required of a preview: what has to be there before it can be issued
     * @param unprintable characters that stand as 〓
     */
    public record Paper(
            String language,
            String title,
            List<Paragraph> paragraphs,
            String missing,
            String required,
            String unprintable) {}
}
