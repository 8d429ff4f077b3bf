package org.redress.engine.action;

import java.util.List;
import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.Pause;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;

/** Lets a clock go on that somebody paused. What a rule paused goes on by that rule. */
final class ResumeClock extends SimpleAction {

    private static final InputField CLOCK = InputField.choice("clock", "时限", "Deadline");
    private static final Problem NONE = Problem.of("RD-CASE-130", "没有暂停的时限", "No deadline is paused");
    private static final Text BY_RULE = Text.of("「{clock}」由规则暂停：{why}", "“{clock}” was paused by a rule: {why}");
    private static final Text BY_HAND = Text.of("提前恢复计时", "Resumed before its limit");

    ResumeClock() {
        super("resume-clock", "恢复计时", "Resume deadline", CLOCK);
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        List<FormField.Option> paused = paused(snapshot).stream()
                .map(clock -> new FormField.Option(clock.id(), clock.title()))
                .toList();
        return InputSpec.of(CLOCK.offering(paused).longest(160));
    }

    private static List<CaseClock> paused(Snapshot snapshot) {
        return snapshot.file().clocks().stream()
                .filter(clock -> clock.state() == CaseClock.State.PAUSED)
                .toList();
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return paused(snapshot).isEmpty() ? Optional.of(NONE) : Optional.empty();
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        return find(snapshot, input)
                .filter(clock -> clock.pause().flatMap(Pause::rule).isPresent())
                .map(clock -> List.of(new Blocker(
                        "core/pause",
                        BY_RULE.with("clock", clock.title())
                                .with("why", clock.pause().orElseThrow().reason()),
                        "")))
                .orElse(List.of());
    }

    private static Optional<CaseClock> find(Snapshot snapshot, Input input) {
        return paused(snapshot).stream()
                .filter(clock -> clock.id().equals(input.text("clock")))
                .findFirst();
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        find(snapshot, input).ifPresent(clock -> new Clocks(snapshot)
                .resume(draft, clock, snapshot.now(), snapshot.actor().username(), BY_HAND));
    }
}
