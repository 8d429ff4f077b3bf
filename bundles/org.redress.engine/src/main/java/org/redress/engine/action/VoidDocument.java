package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Takes back a document that has not come to count. It stays to be seen. */
final class VoidDocument extends SimpleAction {

    private static final InputField REASON = InputField.longText("reason", "原因", "Reason");
    private static final Problem NOTHING =
            Problem.of("RD-CASE-163", "没有可以作废的文件", "There is no document that could be made void");

    VoidDocument() {
        super("void-document", "作废文件", "Void document");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(
                Documents.field(Documents.all(snapshot).stream()
                        .filter(VoidDocument::unfinished)
                        .toList()),
                REASON);
    }

    private static boolean unfinished(CaseDocument document) {
        return document.state() != CaseDocument.State.VOID && !document.complete();
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return Documents.all(snapshot).stream().noneMatch(VoidDocument::unfinished)
                ? Optional.of(NOTHING)
                : Optional.empty();
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return Documents.chosen(snapshot, input).isPresent() ? List.of() : Documents.unknown(input);
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        return Documents.chosen(snapshot, input)
                .filter(document -> !unfinished(document))
                .map(document -> List.of(new Blocker(
                        "core/document-final",
                        Text.of(
                                        "文件 {no} 已签署、已生效或已作废，不能更改",
                                        "Document {no} is signed, counts already, or is void; it stays as it is")
                                .with("no", document.no()),
                        "")))
                .orElse(List.of());
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        CaseDocument document = Documents.chosen(snapshot, input).orElseThrow();
        Documents.put(draft, document.ended(new CaseDocument.End(input.text("reason"), snapshot.now(), by)));
        draft.event(
                by,
                "document-voided",
                Map.of(
                        "document",
                        document.no(),
                        "template",
                        document.template(),
                        "reason",
                        new Personal(input.text("reason"))));
    }
}
