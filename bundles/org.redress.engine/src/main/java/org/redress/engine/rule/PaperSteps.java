package org.redress.engine.rule;

import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.Closing;
import org.redress.api.casework.Decline;
import org.redress.api.casework.NextStep;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** Next steps about documents: texts that wait to be looked at, and the letter that a refusal owes the customer. */
final class PaperSteps extends StepsByClock {

    private final Snapshot snapshot;
    private final CaseDraft draft;

    /** @param clock that is due next */
    PaperSteps(Snapshot snapshot, CaseDraft draft, Optional<CaseClock> clock) {
        super(clock);
        this.snapshot = snapshot;
        this.draft = draft;
    }

    /** A text that waits to be looked at keeps everybody waiting who needs the paper. */
    Optional<NextStep> review() {
        return draft.papers.documents().stream()
                .filter(CaseDocument::inReview)
                .flatMap(document -> document.review().stream()
                        .map(CaseDocument.Review::asked)
                        .filter(person -> !draft.ownership.excludes(person))
                        .map(person -> step(
                                Text.of("审核文件：{what}", "Review the document: {what}")
                                        .with("what", document.title()),
                                "review-document",
                                person,
                                Text.of("同意这份文本之前，文件不能签署或交付", "It may not leave before this text is agreed to"))))
                .findFirst();
    }

    /** A complaint that was not accepted is told so in writing, where a pack has the letter. */
    Optional<NextStep> letter(String owner) {
        int round = draft.closing.map(Closing::reopened).orElse(0);
        return draft.conduct
                .declined(round)
                .filter(decline -> decline.letter()
                        .map(snapshot.rules().documents()::containsKey)
                        .orElse(false))
                .filter(decline -> draft.papers.documents().stream().noneMatch(paper -> answers(paper, decline)))
                .map(decline -> step(
                        Text.of("把不予受理的理由书面告诉客户", "Tell the customer in writing why it was not accepted"),
                        "issue-document",
                        owner,
                        Text.of(
                                "投诉没有受理，客户应得到写明理由的答复",
                                "The complaint was not accepted; the customer gets an answer with the reason")));
    }

    private static boolean answers(CaseDocument paper, Decline decline) {
        return decline.letter().equals(Optional.of(paper.template()))
                && !paper.issuedAt().isBefore(decline.at())
                && paper.state() != CaseDocument.State.VOID;
    }
}
