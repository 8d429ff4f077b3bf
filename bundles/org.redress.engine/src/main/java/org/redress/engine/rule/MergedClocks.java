package org.redress.engine.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.Absorbed.Since;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.Warning;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** Deadlines of cases that are dealt with as one, or on their own again. */
public final class MergedClocks {

    private static final Text EARLIER = Text.of(
            "并入的投诉受理在先，同一时限从先受理的时间起算", "The case merged into this one came in earlier; what both owe counts from then");
    private static final Text OWN =
            Text.of("合并已撤销，从本单自己的时间起算", "The merge was undone; it counts from its own start again");
    private static final Text OVER =
            Text.of("合并已撤销，由原来那件投诉继续计时", "The merge was undone; it runs in the other case again");

    private final Snapshot snapshot;
    private final Clocks clocks;

    /** @param snapshot of the case whose deadlines are looked at */
    public MergedClocks(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.clocks = new Clocks(snapshot);
    }

    /**
     * What both cases owe by the same rule counts from the earlier start (L: the time of receipt counts), with the pauses of
     * this case. What is late already stays as it is.
     *
     * @param others deadlines of the case that was merged into this one
     * @return those that count from another start now, with their own
     */
    public List<Since> countFromEarlier(CaseDraft draft, List<CaseClock> others) {
        List<Since> counted = new ArrayList<>();
        for (CaseClock clock : List.copyOf(draft.clocks)) {
            earlier(clock, others).ifPresent(start -> {
                count(draft, clock, start, EARLIER);
                counted.add(new Since(clock.id(), clock.startedAt()));
            });
        }
        return counted;
    }

    private Optional<Instant> earlier(CaseClock clock, List<CaseClock> others) {
        return movable(clock)
                ? others.stream()
                        .filter(other -> other.open() && other.rule().equals(clock.rule()))
                        .map(CaseClock::startedAt)
                        .filter(start -> start.isBefore(clock.startedAt()))
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** Those that a rule of a pack counts from their start. */
    private boolean movable(CaseClock clock) {
        return clock.open()
                && !clock.custody()
                && clock.breachedAt().isEmpty()
                && clock.amount() > 0
                && clocks.declaration(clock.id()).isPresent();
    }

    /**
     * What the other case owed by a rule that this one does not run, earlier than this one owes the same, is owed here by
     * then too: nobody gets later what they were promised. A rule that does not hold for this case is none of it.
     *
     * @param others deadlines of the case that was merged into this one
     * @return ids of those that run here now
     */
    public List<String> adopt(CaseDraft draft, List<CaseClock> others) {
        List<String> adopted = new ArrayList<>();
        for (CaseClock other : others) {
            clocks.declaration(other.id())
                    .filter(rule -> other.running() && movable(other) && sooner(draft, other) && holds(draft, rule))
                    .ifPresent(rule -> {
                        CaseClock here = other.again(ClockRounds.id(draft, rule));
                        clocks.start(draft, here.warned(ahead(rule, here)));
                        adopted.add(here.id());
                    });
        }
        return adopted;
    }

    private static boolean sooner(CaseDraft draft, CaseClock other) {
        return draft.clocks.stream().noneMatch(mine -> mine.rule().equals(other.rule()))
                && draft.clocks.stream()
                        .anyMatch(mine -> mine.running()
                                && mine.sameDuty(other)
                                && other.dueAt().isBefore(mine.dueAt()));
    }

    private boolean holds(CaseDraft draft, ClockDecl rule) {
        String pack = rule.id().substring(0, rule.id().indexOf('/'));
        return rule.whilst()
                .map(asked -> asked.test(Facts.of(snapshot, draft.file(), pack, Optional.empty()))
                        .orElse(false))
                .orElse(true);
    }

    private List<Warning> ahead(ClockDecl rule, CaseClock clock) {
        return new ClockTimes(snapshot)
                .warnings(rule, clock, clock.dueAt()).stream()
                        .filter(warning -> warning.at().isAfter(snapshot.now()))
                        .toList();
    }

    /** Undoes {@link #adopt}: they run in the other case again. */
    public void giveBack(CaseDraft draft, List<String> adopted) {
        adopted.forEach(id -> clocks.end(draft, id, OVER));
    }

    /** Undoes {@link #countFromEarlier} where the deadline is still owed. */
    public void countFromOwn(CaseDraft draft, List<Since> before) {
        for (Since since : before) {
            Clocks.open(draft, since.clock())
                    .filter(this::movable)
                    .ifPresent(clock -> count(draft, clock, since.start(), OWN));
        }
    }

    private void count(CaseDraft draft, CaseClock clock, Instant start, Text because) {
        CaseClock restarted = clock.since(start);
        CaseDraft.replace(draft.clocks, known -> known.id().equals(clock.id()), known -> restarted);
        clocks.move(draft, restarted, new ClockTimes(snapshot).recount(restarted), because);
    }

    /** Deadlines that a merge had stopped go on with the time that was left. */
    public void goOn(CaseDraft draft, Instant mergedAt) {
        ClockRounds rounds = new ClockRounds(snapshot);
        for (CaseClock clock : List.copyOf(draft.clocks)) {
            if (clock.stoppedByClosing() && clock.stoppedAt().equals(Optional.of(mergedAt))) {
                clocks.declaration(clock.id()).ifPresent(rule -> rounds.goOn(draft, rule, clock));
            }
        }
    }
}
