package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Escalation;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.PersonFinder;
import org.redress.engine.rule.Escalations;

/** Passes a case up by hand: to the named person, or to the next manager above the owner. */
final class EscalateCase extends SimpleAction {

    private static final Text NOBODY_ABOVE =
            Text.of("没有更上一级的负责人，请指明上报给谁", "There is nobody above; say whom to escalate to");

    private static final String MANUAL = "manual";

    EscalateCase() {
        super(
                "escalate",
                "升级上报",
                "Escalate",
                InputField.person("to", "上报给", "To").asOptional(),
                InputField.longText("reason", "原因", "Reason"));
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        Optional<String> to = input.optional("to");
        if (to.isPresent()) {
            return Candidates.ownerErrors(snapshot, to.get());
        }
        return above(snapshot).isPresent() ? List.of() : List.of(new FieldError("/to", NOBODY_ABOVE));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String lead = input.optional("to").or(() -> above(snapshot)).orElseThrow();
        int level = draft.escalations.stream().mapToInt(Escalation::level).max().orElse(0) + 1;
        String by = snapshot.actor().username();
        String reason = input.text("reason");
        draft.event(
                by, "escalated", Map.of("rule", MANUAL, "level", level, "lead", lead, "reason", new Personal(reason)));
        Escalations.carryOut(
                snapshot,
                draft,
                new Escalation(
                        draft.escalations.size() + 1,
                        MANUAL,
                        level,
                        Optional.of(lead),
                        List.of(),
                        Text.same(reason),
                        snapshot.now()),
                Text.of("{who}把投诉单 {number} 升级上报给您", "{who} escalated case {number} to you")
                        .with("who", snapshot.actor().displayName())
                        .with("number", snapshot.file().number()));
    }

    /** The nearest manager who is neither the owner nor the one who asks. */
    private static Optional<String> above(Snapshot snapshot) {
        PersonFinder finder = new PersonFinder(
                snapshot.rules(),
                snapshot.staffing(),
                snapshot.file().branch(),
                person -> snapshot.file().ownership().excludes(person)
                        || person.equals(snapshot.actor().username())
                        || snapshot.file().ownership().owner().equals(Optional.of(person)),
                snapshot.now());
        return snapshot.rules().all().stream()
                .flatMap(pack -> pack.roles().values().stream())
                .filter(role -> role.rights().contains(Right.MANAGE))
                .map(RoleDecl::code)
                .flatMap(role -> finder.find(role, Optional.empty()).stream())
                .map(PersonFinder.Found::username)
                .findFirst();
    }
}
