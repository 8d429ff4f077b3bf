package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * The form of an action.
 *
 * @param choices what to choose from first, each a form of its own; none for most
 * @param paper text that the action is about
 * @param back where to go afterwards; empty stays on the case
 */
public record ActForm(
        String number,
        String summary,
        String id,
        String title,
        long version,
        long seq,
        String key,
        String back,
        List<Field> fields,
        List<CaseView.Act> choices,
        Optional<DocumentsCard.Paper> paper,
        boolean blocked,
        boolean irrevocable,
        Optional<Refusal> refusal) {

    /** Whether it agrees on a time with a colleague, whose free times stand beside it. */
    public boolean booksVisit() {
        return id.equals("schedule-visit") || id.equals("move-visit");
    }

    /** Whether what is typed changes the text. */
    public boolean previews() {
        return paper.isPresent() && id.equals("issue-document");
    }

    public String href() {
        return "/cases/" + number + "/actions/" + id;
    }
}
