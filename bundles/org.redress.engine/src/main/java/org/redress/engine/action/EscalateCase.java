package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Escalation;
import org.redress.api.casework.EscalationTable;
import org.redress.api.casework.EscalationTable.Row;
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
import org.redress.engine.rule.People;

/** Passes a case up by hand: to the named person, or to whoever leads at the next level of the ladder. */
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
    public boolean forSeveral() {
        return true;
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
        Above above = input.optional("to")
                .map(person -> new Above(person, EscalationTable.level(snapshot.file()) + 1, Optional.empty()))
                .or(() -> above(snapshot))
                .orElseThrow();
        String by = snapshot.actor().username();
        String reason = input.text("reason");
        draft.event(
                by,
                "escalated",
                Map.of("rule", MANUAL, "level", above.level(), "lead", above.lead(), "reason", new Personal(reason)));
        Escalations.carryOut(
                snapshot,
                draft,
                new Escalation(
                        draft.escalations.size() + 1,
                        MANUAL,
                        above.level(),
                        EscalationTable.round(snapshot.file()),
                        Optional.of(above.lead()),
                        List.of(),
                        Text.same(reason),
                        above.next(),
                        snapshot.now()),
                notice(snapshot, above));
    }

    /** The reason stays in the case: it may hold words of the customer, and inboxes keep what they are told. */
    private static Text notice(Snapshot snapshot, Above above) {
        Text text = above.next()
                .map(next -> Text.of(
                                "{who}把投诉单 {number} 升级上报给您。请您：{next}",
                                "{who} escalated case {number} to you. Yours to do: {next}")
                        .with("next", next))
                .orElse(Text.of("{who}把投诉单 {number} 升级上报给您", "{who} escalated case {number} to you"));
        return text.with("who", snapshot.actor().displayName())
                .with("number", snapshot.file().number());
    }

    /**
     * Where a case goes that nobody named a person for.
     *
     * @param next what the ladder asks of whoever leads at that level
     */
    private record Above(String lead, int level, Optional<Text> next) {}

    /** Whoever leads at the next level of the ladder; without one the nearest manager. Never the owner or the asker. */
    private static Optional<Above> above(Snapshot snapshot) {
        PersonFinder finder = People.finder(
                snapshot,
                person -> snapshot.file().ownership().excludes(person)
                        || person.equals(snapshot.actor().username())
                        || snapshot.file().ownership().owner().equals(Optional.of(person)));
        return snapshot.rules().ladder().next(snapshot.file()).stream()
                .map(Row::rule)
                .flatMap(rule -> rule.lead().flatMap(role -> finder.find(role, Optional.empty())).stream()
                        .map(found -> new Above(found.username(), rule.level(), rule.next())))
                .findFirst()
                .or(() -> manager(snapshot, finder));
    }

    private static Optional<Above> manager(Snapshot snapshot, PersonFinder finder) {
        int level = EscalationTable.level(snapshot.file()) + 1;
        return snapshot.rules().all().stream()
                .flatMap(pack -> pack.roles().values().stream())
                .filter(role -> role.rights().contains(Right.MANAGE))
                .map(RoleDecl::code)
                .flatMap(role -> finder.find(role, Optional.empty()).stream())
                .map(found -> new Above(found.username(), level, Optional.empty()))
                .findFirst();
    }
}
