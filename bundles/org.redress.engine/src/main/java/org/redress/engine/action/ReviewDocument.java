package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Reviews;

/** Agrees to the text of a document, or rejects it. Agreed is this very text: another one is another document. */
final class ReviewDocument extends SimpleAction {

    private static final String AGREED = "agreed";
    private static final InputField DECISION = InputField.choice(
            "decision", "结论", "Decision", AGREED, "同意这份文本", "Agree to this text", "rejected", "不同意", "Reject");
    private static final InputField REASON =
            InputField.longText("reason", "原因", "Reason").asOptional();
    private static final Problem NOT_MINE =
            Problem.of("RD-CASE-161", "等待审核的文件不由您审核", "The documents under review are not yours to review");
    private static final Problem NOTHING = Problem.of("RD-CASE-162", "没有等待审核的文件", "No document waits for a review");

    ReviewDocument() {
        super("review-document", "审核文件", "Review document");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(Documents.field(Reviews.mine(snapshot)), DECISION, REASON);
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Reviews.mine(snapshot).isEmpty() && !Reviews.open(snapshot).isEmpty()
                ? Optional.of(NOT_MINE)
                : Optional.empty();
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return Reviews.open(snapshot).isEmpty() ? Optional.of(NOTHING) : Optional.empty();
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        List<FieldError> errors = new ArrayList<>(Documents.errors(
                snapshot,
                input,
                document -> Reviews.mayReview(snapshot.actor(), document),
                Text.of("文件 {who} 不等待您审核", "Document {who} does not wait for your review")));
        if (!agrees(input) && input.optional("reason").isEmpty()) {
            errors.add(new FieldError("/reason", Text.of("不同意的，请写明要改什么", "Say what has to change")));
        }
        return errors;
    }

    private static boolean agrees(Input input) {
        return input.text("decision").equals(AGREED);
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        return Documents.chosen(snapshot, input)
                .filter(document -> agrees(input))
                .flatMap(Documents::tampered)
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        boolean agreed = agrees(input);
        CaseDocument document = Documents.chosen(snapshot, input)
                .orElseThrow()
                .decided(new CaseDocument.Decision(agreed, by, snapshot.now(), input.optional("reason")));
        Documents.put(draft, document);
        draft.event(
                by,
                agreed ? "document-agreed" : "document-rejected",
                Map.of(
                        "document", document.no(),
                        "template", document.template(),
                        "textSha256", document.textSha256(),
                        "reason", new Personal(input.text("reason"))));
        if (agreed) {
            Documents.released(snapshot, draft, document);
        }
        Stream.concat(Stream.of(document.issuedBy()), draft.ownership.owner().stream())
                .distinct()
                .filter(person -> !person.equals(by))
                .forEach(person -> draft.tell(
                        person,
                        "document-reviewed",
                        Text.of(
                                        agreed
                                                ? "{who}同意了投诉单 {number} 的文件 {no}，可以签署或交付"
                                                : "{who}没有同意投诉单 {number} 的文件 {no}，请改好后重新出具",
                                        agreed
                                                ? "{who} agreed to document {no} of case {number}; it may be signed or handed out"
                                                : "{who} did not agree to document {no} of case {number}; change it and issue it again")
                                .with("who", snapshot.actor().displayName())
                                .with("no", document.no())
                                .with("number", snapshot.file().number())));
    }
}
