package org.redress.engine.action;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.JointPart;
import org.redress.api.casework.Reason;
import org.redress.api.casework.StageVisit;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** A deadline has passed unmet. The owner and whoever answers for the stage are told; the ladder looks at it. */
public final class FireClock extends SimpleAction {

    private static final Problem TIMERS_ONLY = Problem.of("RD-CASE-107", "时限只由系统触发", "Only the system fires deadlines");

    private final String clock;

    public FireClock(String clock) {
        super("fire-clock", "时限到期", "Deadline passed");
        this.clock = clock;
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return snapshot.actor().system() ? Optional.empty() : Optional.of(TIMERS_ONLY);
    }

    /** Another node may have fired it, or it was met in between: then there is nothing to do. */
    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return due(snapshot).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of("RD-CASE-118", "这个时限没有到期", "This deadline is not due"));
    }

    private Optional<CaseClock> due(Snapshot snapshot) {
        return snapshot.file().clocks().stream()
                .filter(found -> found.id().equals(clock) && found.running())
                .filter(found -> found.breachedAt().isEmpty() && !found.dueAt().isAfter(snapshot.now()))
                .findFirst();
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        CaseClock fired = due(snapshot).orElseThrow();
        CaseDraft.replace(
                draft.clocks,
                found -> found.id().equals(clock) && found.running(),
                found -> found.breached(snapshot.now()));
        draft.event(
                "system",
                fired.target() ? "target-missed" : "clock-breached",
                Map.of("clock", clock, "dueAt", fired.dueAt().toString()),
                new Reason(clock, "core", fired.why()));
        Text text = Text.of("投诉单 {number} 已超时：{clock}", "Case {number} is overdue: {clock}")
                .with("number", snapshot.file().number())
                .with("clock", fired.title());
        Stream.of(
                        draft.ownership.owner().stream(),
                        draft.stages.stream()
                                .filter(visit -> visit.completedAt().isEmpty())
                                .map(StageVisit::responsible),
                        draft.joint.stream()
                                .filter(part -> part.open() && part.clock().equals(clock))
                                .map(JointPart::person))
                .flatMap(people -> people)
                .distinct()
                .forEach(person -> draft.tell(person, "clock-breached", text));
        if (!fired.target()) {
            draft.happened("clock-breached", clock);
        }
    }
}
