package org.redress.engine.action;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.JointPart;
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
import org.redress.engine.rule.Consequences;
import org.redress.engine.rule.People;

/** Asks another department for its part by a time of its own; the owner keeps the lead (P17: joint item 会办件). */
final class AskDepartment extends SimpleAction {

    private static final InputField ROLE = InputField.choice("role", "会办部门", "Department");
    private static final InputField[] OTHERS = {
        InputField.person("to", "会办人", "Person").asOptional(),
        InputField.longText("text", "请对方做什么", "What is asked"),
        InputField.moment("dueAt", "答复期限", "Answer by")
    };
    private static final Text TITLE = Text.of("会办答复：{role}", "Joint answer: {role}");
    private static final Text WHY = Text.of(
            "会办部门须在约定时间答复，主办人仍对全案负责",
            "The department asked answers by the time agreed; the owner stays accountable for the whole");
    private static final Text NOT_AHEAD = Text.of("答复期限应在现在之后", "The answer is due at a time ahead");
    private static final Text NOBODY =
            Text.of("这个角色现在没有人能答复，请选择其他角色", "Nobody of this role is there; choose another role");
    private static final Text OWNER =
            Text.of("「{who}」就是主办人，请选择其他同事", "“{who}” has the lead already; choose a colleague");

    AskDepartment() {
        super("ask-department", "请部门会办", "Ask a department");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(ROLE.offering(Parts.roles(snapshot)), OTHERS[0], OTHERS[1], OTHERS[2]);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        List<FieldError> errors = new ArrayList<>(aheadErrors(snapshot, input));
        if (errors.isEmpty()) {
            errors.addAll(personErrors(snapshot, input));
        }
        return errors.isEmpty() ? timeErrors(snapshot, input, draft -> apply(snapshot, input, draft)) : errors;
    }

    private static List<FieldError> aheadErrors(Snapshot snapshot, Input input) {
        return input.moment("dueAt").orElseThrow().isAfter(snapshot.now())
                ? List.of()
                : List.of(new FieldError("/dueAt", NOT_AHEAD));
    }

    private static List<FieldError> personErrors(Snapshot snapshot, Input input) {
        if (input.optional("to").isEmpty()) {
            return person(snapshot, input).isPresent() ? List.of() : List.of(new FieldError("/role", NOBODY));
        }
        String to = input.text("to");
        if (snapshot.file().ownership().owner().equals(Optional.of(to))) {
            return Candidates.error("to", OWNER, Candidates.name(snapshot, to));
        }
        return Candidates.problem(snapshot, to)
                .map(problem -> Candidates.error("to", problem, Candidates.name(snapshot, to)))
                .orElse(List.of());
    }

    /**
     * An answer that comes after the case itself is due helps nobody. What counts is when the case is due with this part
     * in it: where the law gives more time once several departments are concerned, asking is what gives it.
     */
    private static List<FieldError> timeErrors(Snapshot snapshot, Input input, Consumer<CaseDraft> asking) {
        Instant due = input.moment("dueAt").orElseThrow();
        CaseDraft asked = new CaseDraft(snapshot.file());
        asking.accept(asked);
        Consequences.draw(snapshot, asked);
        return asked.clocks.stream()
                .filter(CaseClock::running)
                .filter(clock -> !CaseClock.ofCore(clock.id()))
                .filter(clock -> clock.dueAt().isAfter(snapshot.now()))
                .min(Comparator.comparing(CaseClock::dueAt))
                .filter(clock -> due.isAfter(clock.dueAt()))
                .map(clock -> List.of(new FieldError("/dueAt", tooLate(snapshot, clock))))
                .orElse(List.of());
    }

    private static Text tooLate(Snapshot snapshot, CaseClock clock) {
        return Text.of(
                        "会办期限不能晚于本案时限「{clock}」（{at}）",
                        "The part cannot be due after the case's own deadline “{clock}” ({at})")
                .with("clock", clock.title())
                .with("at", clock.dueAt().atZone(snapshot.branch().zone()).toOffsetDateTime());
    }

    /** Who answers for it: the one named, or whoever stands for the role and does not have the lead. */
    private static Optional<String> person(Snapshot snapshot, Input input) {
        return input.optional("to").or(() -> People.finder(
                        snapshot,
                        person -> snapshot.file().ownership().excludes(person)
                                || snapshot.file().ownership().owner().equals(Optional.of(person)))
                .find(input.text("role"), Optional.empty())
                .map(Found::username));
    }

    /** The same for an answer that goes back to its department. */
    static List<FieldError> redoErrors(Snapshot snapshot, Input input, JointPart returned) {
        List<FieldError> ahead = aheadErrors(snapshot, input);
        return ahead.isEmpty() ? timeErrors(snapshot, input, draft -> again(snapshot, input, draft, returned)) : ahead;
    }

    /** Asks a department again whose answer will not do; whoever answered first, or who stands for the role now. */
    static void again(Snapshot snapshot, Input input, CaseDraft draft, JointPart returned) {
        String person = Candidates.problem(snapshot, returned.person()).isEmpty()
                ? returned.person()
                : People.finder(snapshot, snapshot.file().ownership()::excludes)
                        .findAnybody(returned.role(), Optional.empty())
                        .map(Found::username)
                        .orElse(returned.person());
        ask(
                snapshot,
                draft,
                returned.role(),
                person,
                input.text("reason"),
                input.moment("dueAt").orElseThrow());
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        ask(
                snapshot,
                draft,
                input.text("role"),
                person(snapshot, input).orElseThrow(),
                input.text("text"),
                input.moment("dueAt").orElseThrow());
    }

    private static void ask(Snapshot snapshot, CaseDraft draft, String role, String person, String text, Instant due) {
        String by = snapshot.actor().username();
        int no = draft.joint.size() + 1;
        JointPart part = new JointPart(
                no,
                role,
                person,
                text,
                due,
                snapshot.now(),
                by,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        draft.joint.add(part);
        draft.event(
                by,
                "part-asked",
                Map.of(
                        "part", no,
                        "role", role,
                        "person", person,
                        "dueAt", due.toString(),
                        "text", new Personal(part.text())),
                new Reason("core/joint", "core", WHY));
        new Clocks(snapshot)
                .start(
                        draft,
                        CaseClock.running(
                                part.clock(),
                                "joint",
                                TITLE.with("role", Parts.role(snapshot, role)),
                                snapshot.now(),
                                0,
                                Span.MINUTES,
                                due,
                                WHY));
        draft.happened("part-asked", role);
        draft.tell(
                person,
                "part-asked",
                Text.of("{who}请您会办投诉单 {number}", "{who} asks for your part in case {number}")
                        .with("who", snapshot.actor().displayName())
                        .with("number", snapshot.file().number()));
    }
}
