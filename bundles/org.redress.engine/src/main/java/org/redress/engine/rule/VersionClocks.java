package org.redress.engine.rule;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.Pause;
import org.redress.api.casework.CaseClock.Warning;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.PauseRule;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.engine.clock.Counted;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/**
 * Deadlines of a case that goes to another version of one of its packs: what both versions have goes on, what only the old
 * one has ends, what only the new one has starts if what starts it has happened. Each of these is in history, so that the
 * ledger of clocks stays balanced.
 */
final class VersionClocks {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Text TAKEN =
            Text.of("改用的版本没有这个时限，随之取消", "Taken away by the move: the version has no such deadline");
    private static final Text OTHER_LENGTH = Text.of(
            "改用的版本另有规定：由 {from} 改为 {due}", "The version gives it another length: it moves from {from} to {due}");
    private static final Text NO_PAUSE = Text.of("改用的版本不允许暂停，继续计时", "The version allows no such pause, so it goes on");
    private static final Text NO_CONDITION =
            Text.of("改用的版本一律计时，从原起算时间计", "The version counts it in any case: it counts from its start");
    private final Snapshot snapshot;
    private final Clocks clocks;
    private final ClockTimes times;

    /** @param snapshot of the case, by the rules that it goes to */
    VersionClocks(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.clocks = new Clocks(snapshot);
        this.times = new ClockTimes(snapshot);
    }

    /** @param before the pack in the version that the case ran on; empty where its source is lost */
    void carryOver(CaseDraft draft, Optional<Procedure> before, Procedure after, Past past) {
        Map<String, ClockDecl> known = byId(before);
        Map<String, ClockDecl> declared = byId(Optional.of(after));
        for (CaseClock clock : List.copyOf(draft.clocks)) {
            if (clock.open() && clock.id().startsWith(after.ref().id() + "/")) {
                Optional.ofNullable(declared.get(clock.rule()))
                        .filter(rule -> ClockRules.concerns(snapshot, rule))
                        .ifPresentOrElse(
                                rule -> goOn(draft, clock, rule, Optional.ofNullable(known.get(rule.id()))),
                                () -> clocks.end(draft, clock.id(), TAKEN));
            }
        }
        for (ClockDecl rule : after.clocks()) {
            if (comesWithIt(rule, Optional.ofNullable(known.get(rule.id())))
                    && draft.clocks.stream().noneMatch(clock -> clock.rule().equals(rule.id()))) {
                start(draft, rule, past);
            }
        }
    }

    private static Map<String, ClockDecl> byId(Optional<Procedure> pack) {
        Map<String, ClockDecl> byId = new HashMap<>();
        pack.ifPresent(found -> found.clocks().forEach(rule -> byId.put(rule.id(), rule)));
        return byId;
    }

    private void goOn(CaseDraft draft, CaseClock clock, ClockDecl rule, Optional<ClockDecl> before) {
        CaseClock defined = defined(clock, rule);
        boolean counts = clock.breachedAt().isEmpty() && otherLength(clock, defined, rule, before);
        Counted due = counts ? due(draft, defined, rule) : new Counted(clock.dueAt(), clock.provisional());
        boolean warns = clock.breachedAt().isEmpty()
                && (counts
                        || before.filter(old -> old.warnings().equals(rule.warnings()))
                                .isEmpty());
        CaseClock next =
                defined.due(due.due(), due.provisional(), warns ? ahead(rule, defined, due.due()) : clock.warnings());
        Clocks.change(draft, clock, old -> next);
        if (!next.dueAt().equals(clock.dueAt())) {
            clocks.decided(
                    draft,
                    "system",
                    "clock-moved",
                    next,
                    Map.of("from", clock.dueAt().toString()),
                    OTHER_LENGTH.with("from", local(clock.dueAt())).with("due", local(next.dueAt())));
        }
        rest(draft, next, rule);
    }

    /** The clock with what the rule says about it; when it is due stays open. */
    private CaseClock defined(CaseClock clock, ClockDecl rule) {
        return new CaseClock(
                clock.id(),
                rule.subject(),
                rule.title(),
                clock.startedAt(),
                times.length(rule),
                rule.length().unit(),
                clock.dueAt(),
                clock.breachedAt(),
                clock.stoppedAt(),
                rule.target(),
                rule.why(),
                clock.dormantSince(),
                clock.pauses(),
                clock.warnings(),
                rule.length().official(),
                clock.provisional(),
                rule.urgent(),
                rule.basis(),
                clock.stoppedByClosing(),
                rule.custody());
    }

    private static boolean otherLength(CaseClock clock, CaseClock defined, ClockDecl rule, Optional<ClockDecl> before) {
        boolean sameDate = before.map(
                        old -> old.length().until().equals(rule.length().until()))
                .orElse(rule.length().until().isEmpty());
        return clock.amount() != defined.amount()
                || clock.unit() != defined.unit()
                || clock.official() != defined.official()
                || !sameDate;
    }

    /** Counted without a pause that is going on: what it takes is added when it ends. */
    private Counted due(CaseDraft draft, CaseClock defined, ClockDecl rule) {
        return rule.length().until().isPresent()
                ? times.until(rule, draft.fields).orElse(new Counted(defined.dueAt(), defined.provisional()))
                : times.recount(defined.rested(defined.pauses().stream()
                        .filter(pause -> pause.to().isPresent())
                        .toList()));
    }

    /** Those that were given, and those whose time is still to come. */
    private List<Warning> ahead(ClockDecl rule, CaseClock clock, Instant due) {
        return times.warnings(rule, clock, due).stream()
                .filter(warning -> warning.firedAt().isPresent() || warning.at().isAfter(snapshot.now()))
                .toList();
    }

    /** A pause or a sleep that the rule does not know ends; whether one that it knows goes on is looked at after every change. */
    private void rest(CaseDraft draft, CaseClock clock, ClockDecl rule) {
        if (clock.state() == CaseClock.State.PAUSED && !mayRest(clock.pause().orElseThrow(), rule)) {
            clocks.resume(draft, clock, snapshot.now(), "system", NO_PAUSE);
        } else if (clock.state() == CaseClock.State.DORMANT && rule.whilst().isEmpty()) {
            clocks.wake(draft, new Standstill(snapshot).madeUp(draft, clock), NO_CONDITION);
        }
    }

    private static boolean mayRest(Pause pause, ClockDecl rule) {
        return pause.rule().isEmpty()
                ? rule.pause().filter(PauseRule::manual).isPresent()
                : !pause.rule().get().equals(rule.id())
                        || rule.pause().flatMap(PauseRule::when).isPresent();
    }

    /** Whether the old version did not have the rule, or started it by something else. */
    private static boolean comesWithIt(ClockDecl rule, Optional<ClockDecl> before) {
        return before.map(old -> !old.start().equals(rule.start())
                        || !old.types().equals(rule.types())
                        || !old.when().map(Condition::source).equals(rule.when().map(Condition::source)))
                .orElse(true);
    }

    private void start(CaseDraft draft, ClockDecl rule, Past past) {
        String pack = rule.id().substring(0, rule.id().indexOf('/'));
        boolean wanted = !rule.each()
                && ClockRules.concerns(snapshot, rule)
                && rule.when()
                        .map(asked -> asked.test(Facts.of(snapshot, draft.file(), pack, Optional.empty()))
                                .orElse(false))
                        .orElse(true);
        if (wanted) {
            past.since(rule.start(), rule.stop())
                    .flatMap(from -> new ClockRules(snapshot).counted(draft, rule, ClockRounds.id(draft, rule), from))
                    .ifPresent(clock -> clocks.start(draft, clock.warned(ahead(rule, clock, clock.dueAt()))));
        }
    }

    private String local(Instant moment) {
        return MINUTE.format(moment.atZone(snapshot.branch().zone()));
    }
}
