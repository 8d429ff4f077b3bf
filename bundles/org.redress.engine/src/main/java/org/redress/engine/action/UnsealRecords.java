package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Sealing;
import org.redress.api.casework.Sealing.Opening;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Opens a seal, also of a case that has ended long ago. When it may be opened is the law pack's to say. */
final class UnsealRecords implements CaseAction {

    private static final Problem NOTHING = Problem.of("RD-CASE-160", "没有封存中的资料或物品", "Nothing is under seal");
    private static final Text WHICH = Text.of("有多件封存，请选择要启封的一件", "Several seals are closed; choose one");

    @Override
    public String id() {
        return "unseal";
    }

    @Override
    public Text title() {
        return Text.of("启封", "Unseal");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        List<FormField.Option> seals = closed(snapshot).stream()
                .map(seal -> new FormField.Option(
                        String.valueOf(seal.no()), Text.same(seal.no() + " · " + String.join("、", seal.items()))))
                .toList();
        return InputSpec.of(
                InputField.whole("seal", "启封哪一件", "Which seal").asOptional().offering(seals),
                InputField.longText("reason", "启封原因", "Why it is opened"),
                InputField.lines("witnesses", "在场的人（每行一人）", "Who is present (one person a line)")
                        .asOptional());
    }

    private static List<Sealing> closed(Snapshot snapshot) {
        return snapshot.file().dossier().papers().closedSeals();
    }

    @Override
    public boolean whileMerged() {
        return true;
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.values());
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return closed(snapshot).isEmpty() ? Optional.of(NOTHING) : Optional.empty();
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return seal(snapshot, input).isPresent() ? List.of() : List.of(new FieldError("/seal", WHICH));
    }

    private static Optional<Sealing> seal(Snapshot snapshot, Input input) {
        List<Sealing> closed = closed(snapshot);
        return input.whole("seal").isEmpty() && closed.size() == 1
                ? Optional.of(closed.get(0))
                : closed.stream()
                        .filter(seal -> input.whole("seal").equals(Optional.of(seal.no())))
                        .findFirst();
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        int seal = seal(snapshot, input).orElseThrow().no();
        List<String> present = input.lines("witnesses");
        draft.papers = draft.papers.opened(seal, new Opening(snapshot.now(), by, input.text("reason"), present));
        draft.event(
                by,
                "unsealed",
                Map.of(
                        "seal", seal,
                        "reason", new Personal(input.text("reason")),
                        "present", new Personal(String.join("\n", present))));
        draft.happened("unsealed", String.valueOf(seal));
    }
}
