package org.redress.engine.action;

import java.util.List;
import java.util.Optional;
import org.redress.api.casework.JointPart;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;

/** What the actions about joint parts share (P17: joint items). */
final class Parts {

    private static final Problem NONE_OPEN = Problem.of("RD-CASE-133", "没有待答复的会办事项", "No joint part is open");

    private Parts() {}

    static List<JointPart> open(Snapshot snapshot) {
        return snapshot.file().joint().stream().filter(JointPart::open).toList();
    }

    /** Those that the actor answers for. */
    static List<JointPart> mine(Snapshot snapshot) {
        return open(snapshot).stream()
                .filter(part -> part.person().equals(snapshot.actor().username()))
                .toList();
    }

    static Optional<Problem> someOpen(Snapshot snapshot) {
        return open(snapshot).isEmpty() ? Optional.of(NONE_OPEN) : Optional.empty();
    }

    static InputField field(Snapshot snapshot, List<JointPart> choices) {
        return InputField.whole("part", "会办事项", "Part")
                .offering(choices.stream()
                        .map(part -> new FormField.Option(
                                String.valueOf(part.no()),
                                Text.of("{no} · {role}（{who}）", "{no} · {role} ({who})")
                                        .with("no", part.no())
                                        .with("role", role(snapshot, part.role()))
                                        .with("who", Candidates.name(snapshot, part.person()))))
                        .toList());
    }

    static List<FieldError> errors(List<JointPart> choices, Input input) {
        int no = input.whole("part").orElseThrow();
        return choices.stream().anyMatch(part -> part.no() == no)
                ? List.of()
                : Candidates.error(
                        "part",
                        Text.of("会办事项 {who} 不存在、已结束，或不由您答复", "Part {who} does not exist, is over, or is not yours"),
                        String.valueOf(no));
    }

    static JointPart chosen(Snapshot snapshot, Input input) {
        int no = input.whole("part").orElseThrow();
        return snapshot.file().joint().stream()
                .filter(part -> part.no() == no)
                .findFirst()
                .orElseThrow();
    }

    /** Departments to choose from: the roles of the packs. */
    static List<FormField.Option> roles(Snapshot snapshot) {
        return snapshot.rules().all().stream()
                .flatMap(pack -> pack.roles().values().stream())
                .map(role -> new FormField.Option(role.code(), role.title()))
                .distinct()
                .toList();
    }

    static Text role(Snapshot snapshot, String code) {
        return snapshot.rules().role(code).map(role -> role.title()).orElse(Text.same(code));
    }
}
