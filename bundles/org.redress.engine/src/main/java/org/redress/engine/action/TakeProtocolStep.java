package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Conduct;
import org.redress.api.casework.ConductPolicy.Of;
import org.redress.api.casework.OwedStep;
import org.redress.api.casework.OwedStep.Doer;
import org.redress.api.casework.StepTaken;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.ProtocolStep;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.PersonFinder;
import org.redress.engine.rule.People;
import org.redress.engine.rule.Protocol;

/**
 * Records a step of the protocol against disruptive conduct: when, by whom, what was said, with what proof (P01). Whoever
 * works at the branch may: it happens to those who stand at the desk. A closed case can still meet with it.
 */
final class TakeProtocolStep extends SimpleAction {

    private static final String ID = "protocol-step";
    private static final InputField STEP = InputField.choice("step", "步骤", "Step");
    private static final InputField SAID = InputField.longText("said", "说了什么、发生了什么", "What was said and happened");
    private static final Text TOLD = Text.of(
            "投诉单 {number} 有过激言行：{step}。请马上到场或联系{who}",
            "Case {number}, disruptive conduct: {step}. Please go there or call {who} at once");

    TakeProtocolStep() {
        super(ID, "记录过激言行的应对", "Record protocol step", STEP, SAID);
    }

    /** Every step, so that asking for one that has to wait is answered with the reason. */
    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(
                STEP.offering(steps(snapshot)),
                SAID,
                Files.one(snapshot, "evidence", "证据", "Evidence").asOptional());
    }

    private static List<FormField.Option> steps(Snapshot snapshot) {
        return new Protocol(snapshot)
                .policy().steps().stream()
                        .map(Of::rule)
                        .map(step -> new FormField.Option(step.id(), step.title()))
                        .toList();
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.staff(snapshot);
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return new Protocol(snapshot).policy().steps().isEmpty()
                ? Optional.of(Problem.of(
                        "RD-CASE-140", "这件投诉的规则没有过激言行的应对步骤", "The rules of this case bring no protocol for conduct"))
                : Optional.empty();
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        Protocol protocol = new Protocol(snapshot);
        return input.optional("step")
                .flatMap(protocol.policy()::step)
                .map(protocol::blockers)
                .orElse(List.of());
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        Protocol protocol = new Protocol(snapshot);
        ProtocolStep step =
                protocol.policy().step(input.text("step")).orElseThrow().rule();
        String by = snapshot.actor().username();
        Conduct before = draft.conduct;
        List<String> told = Grounded.told(snapshot, draft, step.tell());
        StepTaken taken = new StepTaken(
                before.steps().size() + 1,
                incident(before, step),
                step.id(),
                step.stage(),
                step.kind(),
                step.recording(),
                step.blocks(),
                input.text("said"),
                input.optional("evidence"),
                step.evidence(),
                told,
                snapshot.now(),
                by);
        draft.conduct = before.taking(taken, owed(snapshot, draft, protocol, step));
        draft.event(by, ID, data(taken, draft.conduct));
        told.forEach(person -> draft.tell(
                person,
                ID,
                TOLD.with("number", snapshot.file().number())
                        .with("step", step.title())
                        .with("who", snapshot.actor().displayName())));
        // People may be in danger now: what is told does not wait for the morning.
        draft.atOnce();
        draft.happened(ID, step.id());
    }

    /** A step of a stage or an emergency begins an incident where none is under way; others belong to the latest. */
    private static int incident(Conduct before, ProtocolStep step) {
        boolean begins = step.stage() > 0 || step.emergency();
        boolean underWay = before.incident() > 0 && !before.present().isEmpty();
        return begins && !underWay ? before.incident() + 1 : before.incident();
    }

    private static List<OwedStep> owed(Snapshot snapshot, CaseDraft draft, Protocol protocol, ProtocolStep step) {
        PersonFinder finder = People.finder(snapshot, draft);
        String owner = draft.ownership.owner().orElseThrow();
        return step.then().stream()
                .filter(id -> !draft.conduct.owes(id))
                .flatMap(id -> protocol.policy().step(id).stream())
                .map(Of::rule)
                .map(next -> new OwedStep(
                        next.id(),
                        next.role()
                                .map(role -> new Doer(
                                        role,
                                        finder.findOrElse(role, Optional.of(owner), owner)
                                                .username())),
                        step.id(),
                        snapshot.now()))
                .toList();
    }

    private static Map<String, Object> data(StepTaken taken, Conduct after) {
        Map<String, Object> data = new TreeMap<>(Map.of(
                "no", taken.no(),
                "step", taken.step(),
                "incident", taken.incident(),
                "warnings", after.warnings(),
                "told", taken.told(),
                "said", new Personal(taken.said())));
        if (taken.stage() > 0) {
            data.put("protocolStage", taken.stage());
        }
        taken.evidence().ifPresent(file -> data.put("evidence", file));
        return data;
    }
}
