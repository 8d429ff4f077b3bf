package org.redress.engine.action;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.Measure;
import org.redress.api.casework.Reason;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.PersonFinder.Found;
import org.redress.engine.rule.Clocks;
import org.redress.engine.rule.People;

/** Plans what the house changes because of the complaint, by whom and until when (P06, P10, P12, P16). */
final class PlanMeasure extends SimpleAction {

    private static final InputField KIND = InputField.choice(
            "kind",
            "哪类措施",
            "Kind",
            "containment",
            "临时措施",
            "Containment",
            "corrective",
            "纠正措施",
            "Corrective",
            "preventive",
            "预防措施",
            "Preventive");
    private static final InputField TEXT = InputField.longText("text", "做什么", "What is changed");
    private static final InputField ROLE = InputField.choice("role", "责任部门", "Department");
    private static final InputField TO =
            InputField.person("to", "责任人", "Person").asOptional();
    private static final InputField DUE = InputField.moment("dueAt", "完成期限", "Due");
    private static final Text TITLE = Text.of("措施：{what}", "Measure: {what}");
    private static final Text WHY = Text.of(
            "措施由责任人按期执行，效果由另一个人确认", "Whoever is named carries it out in time, somebody else checks whether it works");
    private static final Text NOT_AHEAD = Text.of("完成期限应在现在之后", "It is due at a time ahead");
    private static final Text NOBODY =
            Text.of("这个角色现在没有人，请选择其他角色", "Nobody of this role is there; choose another role");

    PlanMeasure() {
        super("plan-measure", "制定措施", "Plan a measure");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(KIND, TEXT, ROLE.offering(Parts.roles(snapshot)), TO, DUE);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        if (!input.moment("dueAt").orElseThrow().isAfter(snapshot.now())) {
            return List.of(new FieldError("/dueAt", NOT_AHEAD));
        }
        if (input.optional("to").isEmpty()) {
            return person(snapshot, input).isPresent() ? List.of() : List.of(new FieldError("/role", NOBODY));
        }
        String to = input.text("to");
        return Candidates.problem(snapshot, to)
                .map(problem -> Candidates.error("to", problem, Candidates.name(snapshot, to)))
                .orElse(List.of());
    }

    private static Optional<String> person(Snapshot snapshot, Input input) {
        return input.optional("to")
                .or(() -> People.finder(snapshot, snapshot.file().ownership()::excludes)
                        .find(input.text("role"), Optional.empty())
                        .map(Found::username));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        Instant due = input.moment("dueAt").orElseThrow();
        Measure measure = new Measure(
                draft.corrections.measures().size() + 1,
                Measure.Kind.valueOf(input.text("kind").toUpperCase(Locale.ROOT)),
                input.text("text"),
                input.text("role"),
                person(snapshot, input).orElseThrow(),
                due,
                snapshot.now(),
                by,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        draft.corrections = draft.corrections.planned(measure);
        draft.event(
                by,
                "measure-planned",
                Map.of(
                        "measure", measure.no(),
                        "kind", measure.kind().code(),
                        "role", measure.role(),
                        "person", measure.person(),
                        "dueAt", due.toString(),
                        "text", new Personal(measure.text())),
                new Reason("core/measure", "core", WHY));
        new Clocks(snapshot)
                .start(
                        draft,
                        CaseClock.running(
                                measure.clock(),
                                measure.clock(),
                                TITLE.with("what", measure.text()),
                                snapshot.now(),
                                0,
                                Span.MINUTES,
                                due,
                                WHY));
        draft.happened("measure-planned", measure.kind().code());
        draft.tell(
                measure.person(),
                "measure-planned",
                Text.of("{who}请您为投诉单 {number} 执行一项措施", "{who} asks you to carry out a measure of case {number}")
                        .with("who", snapshot.actor().displayName())
                        .with("number", snapshot.file().number()));
    }
}
