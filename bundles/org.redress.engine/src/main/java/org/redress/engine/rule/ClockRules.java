package org.redress.engine.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.Pause;
import org.redress.api.casework.CaseState;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.PauseRule;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.CaseDraft.Happening;
import org.redress.engine.decision.Snapshot;

/** What the packs say about deadlines: which start and stop as things happen, and which count while something holds. */
final class ClockRules {

    private static final Text CEASED = Text.of("计时所依据的情况不再成立", "What it depends on no longer holds");
    private static final Text NOT_YET = Text.of("计时所依据的情况不成立", "What it depends on does not hold");
    private static final Text HOLDS_AGAIN =
            Text.of("计时所依据的情况成立，从原起算时间计", "What it depends on holds: it counts from its start");
    private static final Text PAUSE_OVER = Text.of("暂停的原因已消失", "Why it was paused is over");
    private static final Text DATE_CHANGED = Text.of("表单中的日期有变", "The date in the form has changed");
    private static final Text CASE_CLOSED = Text.of("投诉单已结案", "The case was closed");

    private final Snapshot snapshot;
    private final Clocks clocks;
    private final ClockTimes times;
    private final ClockRounds rounds;

    ClockRules(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.clocks = new Clocks(snapshot);
        this.times = new ClockTimes(snapshot);
        this.rounds = new ClockRounds(snapshot);
    }

    void react(CaseDraft draft, Happening happening) {
        for (Procedure pack : snapshot.rules().all()) {
            for (ClockDecl clock : pack.clocks()) {
                if (clock.stop().stream().anyMatch(happening::fits)) {
                    Clocks.open(draft, clock).stream()
                            .filter(open -> !clock.each() || open.id().equals(id(clock, draft, happening)))
                            .forEach(open -> stop(draft, open));
                }
                if (starts(clock, draft, happening)
                        && holds(clock.when(), facts(draft, pack)).orElse(true)) {
                    start(draft, clock, happening);
                } else if (happening.name().equals("reopened")) {
                    rounds.goOn(draft, clock);
                }
            }
        }
    }

    private void stop(CaseDraft draft, CaseClock open) {
        if (open.state() == CaseClock.State.DORMANT) {
            clocks.end(draft, open.id(), NOT_YET);
        } else {
            clocks.meet(draft, open.id());
        }
    }

    /** Of the clock that a rule starts now. */
    private static String id(ClockDecl rule, CaseDraft draft, Happening happening) {
        return rule.each() ? CaseClock.each(rule.id(), happening.detail()) : ClockRounds.id(draft, rule);
    }

    /** Once for each thing, once in a round, and what is owed each time whenever none of it runs. */
    private static boolean due(ClockDecl rule, CaseDraft draft, Happening happening) {
        return ClockRounds.eachTime(rule)
                ? Clocks.open(draft, rule).isEmpty()
                : draft.clocks.stream().noneMatch(known -> known.id().equals(id(rule, draft, happening)));
    }

    private boolean starts(ClockDecl clock, CaseDraft draft, Happening happening) {
        return clock.start().stream().anyMatch(happening::fits)
                && concerns(snapshot, clock)
                && due(clock, draft, happening);
    }

    /** Whether a rule is one for this case: for its type, and in force on the day of receipt. */
    static boolean concerns(Snapshot snapshot, ClockDecl clock) {
        LocalDate received = snapshot.day(snapshot.file().intake().receivedAt());
        return (clock.types().isEmpty()
                        || clock.types().contains(snapshot.type().localId()))
                && clock.basis().map(basis -> basis.inForceOn(received)).orElse(true);
    }

    private void start(CaseDraft draft, ClockDecl decl, Happening happening) {
        // What starts with the complaint counts from when the customer made it, not from when it was typed in.
        Instant from =
                happening.name().equals("registered") ? snapshot.file().intake().receivedAt() : snapshot.now();
        counted(draft, decl, id(decl, draft, happening), from).ifPresent(clock -> clocks.start(draft, clock));
    }

    /**
     * The clock that a rule would start.
     *
     * @return empty while the date that it runs up to is not known
     */
    Optional<CaseClock> counted(CaseDraft draft, ClockDecl decl, String id, Instant from) {
        int amount = times.length(decl);
        return times.due(decl, amount, from, draft.fields).map(due -> {
            CaseClock clock = new CaseClock(
                    id,
                    decl.subject(),
                    decl.title(),
                    from,
                    amount,
                    decl.length().unit(),
                    due.due(),
                    Optional.empty(),
                    Optional.empty(),
                    decl.target(),
                    decl.why(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    decl.length().official(),
                    due.provisional(),
                    decl.urgent(),
                    decl.basis(),
                    false,
                    decl.custody());
            return clock.warned(times.warnings(decl, clock, due.due()));
        });
    }

    /** Looks again at what clocks depend on, after every change. */
    void settle(CaseDraft draft) {
        if (draft.state != CaseState.OPEN) {
            List.copyOf(draft.clocks).stream()
                    .filter(clock -> clock.open() && !clock.custody())
                    .filter(clock -> !clock.id().equals(CaseClock.ATTENTION))
                    .forEach(clock -> clocks.end(draft, clock.id(), CASE_CLOSED));
            return;
        }
        for (Procedure pack : snapshot.rules().all()) {
            for (ClockDecl decl : pack.clocks()) {
                if (decl.whilst().isPresent()
                        || decl.pause().flatMap(PauseRule::when).isPresent()) {
                    Map<String, Object> facts = facts(draft, pack);
                    Clocks.open(draft, decl).forEach(clock -> depend(draft, decl, clock, facts));
                    Clocks.open(draft, decl).forEach(clock -> rest(draft, decl, clock, facts));
                }
                if (dateChanged(decl, draft)) {
                    Clocks.open(draft, decl).forEach(clock -> times.until(decl, draft.fields)
                            .ifPresent(due -> clocks.move(draft, clock, due, DATE_CHANGED)));
                }
            }
        }
    }

    /** A changed calendar moves nothing here: that is decided for a whole unit. */
    private boolean dateChanged(ClockDecl decl, CaseDraft draft) {
        return decl.length()
                .until()
                .filter(field -> !Objects.equals(snapshot.file().fields().get(field), draft.fields.get(field)))
                .isPresent();
    }

    private void depend(CaseDraft draft, ClockDecl decl, CaseClock clock, Map<String, Object> facts) {
        boolean counts = decl.whilst().isEmpty() || holds(decl.whilst(), facts).orElse(false);
        boolean dormant = clock.state() == CaseClock.State.DORMANT;
        if (!counts && !dormant) {
            clocks.sleep(draft, clock, startedNow(clock) ? NOT_YET : CEASED);
        } else if (counts && dormant) {
            clocks.wake(draft, new Standstill(snapshot).madeUp(draft, clock), HOLDS_AGAIN);
        }
    }

    /** What it depends on has not held since: nothing ceased. */
    private boolean startedNow(CaseClock clock) {
        return snapshot.file().clocks().stream().noneMatch(known -> known.id().equals(clock.id()));
    }

    private void rest(CaseDraft draft, ClockDecl decl, CaseClock clock, Map<String, Object> facts) {
        Optional<PauseRule> rule = decl.pause().filter(pause -> pause.when().isPresent());
        if (rule.isEmpty()) {
            return;
        }
        boolean rests = holds(rule.get().when(), facts).orElse(false);
        if (rests && clock.running() && clock.breachedAt().isEmpty()) {
            Instant limit = times.pauseLimit(decl, clock);
            if (limit.isAfter(snapshot.now())) {
                Text why = rule.get().why();
                Pause pause = new Pause(snapshot.now(), limit, Optional.empty(), why, "system", Optional.of(decl.id()));
                clocks.pause(draft, clock, pause, Map.of(), why);
            }
        } else if (!rests
                && clock.pause().flatMap(Pause::rule).filter(decl.id()::equals).isPresent()
                && clock.state() == CaseClock.State.PAUSED) {
            clocks.resume(draft, clock, snapshot.now(), "system", PAUSE_OVER);
        }
    }

    private static Optional<Boolean> holds(Optional<Condition> condition, Map<String, Object> facts) {
        return condition.map(asked -> asked.test(facts).orElse(false));
    }

    private Map<String, Object> facts(CaseDraft draft, Procedure pack) {
        return Facts.of(snapshot, draft.file(), pack.ref().id(), Optional.empty());
    }
}
