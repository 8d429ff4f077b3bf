package org.redress.engine.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.Pause;
import org.redress.api.casework.CaseState;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.engine.clock.Counted;
import org.redress.engine.decision.Basis;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/**
 * The one place where deadlines of a case start, rest, move and stop. Each of these is an event of its history, which is
 * what the ledger of clocks is checked against; only the attention clock leaves none, because each act renews it.
 */
public final class Clocks {

    private static final Text IN_TIME = Text.of("所等的事已完成，没有超时", "What it waits for is done, in time");
    private static final Text LATE = Text.of("所等的事已完成，但已超时", "What it waits for is done, but late");

    private final Snapshot snapshot;
    private final ClockTimes times;

    public Clocks(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.times = new ClockTimes(snapshot);
    }

    /** Starts a clock: of a pack, a promise, a part that another department answers for. */
    public void start(CaseDraft draft, CaseClock clock) {
        draft.clocks.add(clock);
        Map<String, Object> more = Map.of("startedAt", clock.startedAt().toString());
        decided(
                draft,
                "clock-started",
                clock,
                more,
                new ClockGrounds(snapshot, draft).started(clock, declaration(clock.id())));
    }

    /** What a clock waits for has happened; one that lies dormant waits for nothing. */
    public void meet(CaseDraft draft, String id) {
        open(draft, id).ifPresent(clock -> {
            boolean late = clock.breachedAt().isPresent() || !snapshot.now().isBefore(clock.dueAt());
            stop(draft, clock, late ? "late" : "in-time", late ? LATE : IN_TIME);
        });
    }

    /** Nothing is owed any more, for example because the case was closed. */
    public void end(CaseDraft draft, String id, Text because) {
        open(draft, id).ifPresent(clock -> stop(draft, clock, "ended", because));
    }

    private void stop(CaseDraft draft, CaseClock clock, String outcome, Text because) {
        boolean byClosing = draft.state != CaseState.OPEN && !clock.custody();
        change(draft, clock, old -> old.stopped(snapshot.now(), byClosing));
        decided(draft, "system", "clock-stopped", clock, Map.of("outcome", outcome), because);
    }

    /** @param more what people said, for the event */
    public void pause(CaseDraft draft, CaseClock clock, Pause pause, Map<String, Object> more, Text because) {
        change(draft, clock, old -> old.paused(pause));
        Map<String, Object> data = new TreeMap<>(more);
        data.put("limit", pause.limit().toString());
        decided(draft, pause.by(), "clock-paused", clock, data, because);
    }

    /** Lets a paused clock go on; the time that it rested moves its due time. */
    public void resume(CaseDraft draft, CaseClock clock, Instant at, String by, Text because) {
        CaseClock resumed = change(draft, clock, old -> counted(old.resumed(at)));
        decided(draft, by, "clock-resumed", resumed, Map.of(), because);
    }

    /** Takes a clock out of the count; a pause ends with it. */
    void sleep(CaseDraft draft, CaseClock clock, Text because) {
        if (clock.pause().isPresent()) {
            resume(draft, clock, snapshot.now(), "system", because);
        }
        CaseClock slept = change(draft, clock, old -> old.dormant(Optional.of(snapshot.now())));
        decided(
                draft,
                "clock-dormant",
                slept,
                Map.of(),
                new ClockGrounds(snapshot, draft).slept(slept, declaration(clock.id()), because));
    }

    /** A pause that is going on ends by itself at another time. */
    void prolong(CaseDraft draft, CaseClock clock, Instant limit, Text because) {
        CaseClock resting = change(draft, clock, old -> old.pausedUntil(limit));
        decided(draft, "system", "pause-prolonged", resting, Map.of("limit", limit.toString()), because);
    }

    /** Counts a dormant clock again, from its start and with the rests that it has had. */
    void wake(CaseDraft draft, CaseClock clock, Text because) {
        CaseClock woken =
                change(draft, clock, old -> counted(old.rested(clock.pauses()).dormant(Optional.empty())));
        decided(
                draft,
                "clock-resumed",
                woken,
                Map.of(),
                new ClockGrounds(snapshot, draft).woken(woken, declaration(clock.id()), because));
    }

    /** Gives a clock another due time. What was missed stays missed: a clock that was breached is not moved. */
    public void move(CaseDraft draft, CaseClock clock, Counted to, Text because) {
        move(draft, clock, to, "system", Map.of(), because);
    }

    /**
     * The same, decided by a person.
     *
     * @param more what they said, for the event
     */
    public void move(CaseDraft draft, CaseClock clock, Counted to, String by, Map<String, Object> more, Text because) {
        boolean same = clock.dueAt().equals(to.due()) && clock.provisional() == to.provisional();
        if (!clock.open() || clock.breachedAt().isPresent() || same) {
            return;
        }
        CaseClock moved = change(draft, clock, old -> at(old, to));
        Map<String, Object> data = new TreeMap<>(more);
        data.put("from", clock.dueAt().toString());
        decided(draft, by, "clock-moved", moved, data, because);
    }

    private CaseClock counted(CaseClock clock) {
        return clock.breachedAt().isPresent() ? clock : at(clock, times.recount(clock));
    }

    private CaseClock at(CaseClock clock, Counted to) {
        return clock.due(
                to.due(),
                to.provisional(),
                declaration(clock.id())
                        .map(decl -> times.warnings(decl, clock, to.due()))
                        .orElse(clock.warnings()));
    }

    /** As declared by the rules of the case; empty for clocks of the core, and where the pack is gone. */
    public Optional<ClockDecl> declaration(String id) {
        return snapshot.rules().all().stream()
                .flatMap(pack -> pack.clocks().stream())
                .filter(decl -> decl.id().equals(CaseClock.ruleOf(id)))
                .findFirst();
    }

    /** Pack and version behind a clock, for reasons. */
    public String source(String id) {
        return source(snapshot, id);
    }

    static String source(Snapshot snapshot, String id) {
        return snapshot.rules().all().stream()
                .map(Procedure::ref)
                .filter(ref -> id.startsWith(ref.id() + "/"))
                .findFirst()
                .map(ref -> ref.id() + " " + ref.version())
                .orElse("core");
    }

    public static Optional<CaseClock> open(CaseDraft draft, String id) {
        return draft.clocks.stream()
                .filter(clock -> clock.id().equals(id) && clock.open())
                .findFirst();
    }

    /** Clocks that a rule has started and that are still owed: of its runs the last, or one for each thing. */
    static List<CaseClock> open(CaseDraft draft, ClockDecl rule) {
        return draft.clocks.stream()
                .filter(clock -> clock.rule().equals(rule.id()) && clock.open())
                .toList();
    }

    /** Puts a clock in the place of the one with its id. */
    static CaseClock change(CaseDraft draft, CaseClock clock, UnaryOperator<CaseClock> change) {
        CaseDraft.replace(draft.clocks, known -> known.id().equals(clock.id()), change);
        return draft.clocks.stream()
                .filter(known -> known.id().equals(clock.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Notes in history what was done with a clock. */
    void decided(CaseDraft draft, String by, String event, CaseClock clock, Map<String, Object> more, Text because) {
        Map<String, Object> data = new TreeMap<>(more);
        data.put("clock", clock.id());
        data.put("dueAt", clock.dueAt().toString());
        draft.decided(by, event, data, Basis.of(clock.id(), source(clock.id()), because));
    }

    private static void decided(CaseDraft draft, String event, CaseClock clock, Map<String, Object> more, Basis basis) {
        Map<String, Object> data = new TreeMap<>(more);
        data.put("clock", clock.id());
        data.put("dueAt", clock.dueAt().toString());
        draft.decided("system", event, data, basis);
    }

    /** The clock that is due next: of each duty the earliest counts, so the earliest of all is next. */
    public static Optional<CaseClock> next(List<CaseClock> clocks) {
        return clocks.stream()
                .filter(CaseClock::running)
                .min(Comparator.comparing(CaseClock::dueAt).thenComparing(CaseClock::id));
    }
}
