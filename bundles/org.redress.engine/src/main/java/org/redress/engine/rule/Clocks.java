package org.redress.engine.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Reason;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.engine.clock.DeadlineCounter;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.CaseDraft.Happening;
import org.redress.engine.decision.Snapshot;

/** Starts and stops the deadlines of a case as things happen, so that an open case always has a next one. */
public final class Clocks {

    private static final Text ATTENTION_TITLE = Text.of("跟进", "Attention");
    private static final Text ATTENTION_WHY = Text.of(
            "没有其他时限在计时，责任人须在 {days} 个工作日内跟进",
            "No other deadline runs, so the owner has to look by working day {days} from now");

    private final Snapshot snapshot;
    private final DeadlineCounter counter;

    public Clocks(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.counter = new DeadlineCounter(snapshot.calendar().house());
    }

    public void react(CaseDraft draft, Happening happening) {
        for (Procedure pack : snapshot.rules().all()) {
            for (ClockDecl clock : pack.clocks()) {
                if (!clock.types().isEmpty()
                        && !clock.types().contains(snapshot.type().localId())) {
                    continue;
                }
                if (clock.stop().stream().anyMatch(happening::fits)) {
                    draft.stopClock(clock.id(), snapshot.now());
                }
                if (starts(pack, clock, draft, happening)) {
                    start(draft, pack, clock, happening);
                }
            }
        }
    }

    private boolean starts(Procedure pack, ClockDecl clock, CaseDraft draft, Happening happening) {
        return clock.start().stream().anyMatch(happening::fits)
                && draft.clocks.stream().noneMatch(known -> known.id().equals(clock.id()))
                && clock.when()
                        .map(guard -> guard.test(Facts.of(
                                        snapshot, draft.file(), pack.ref().id(), Optional.empty()))
                                .orElse(false))
                        .orElse(true);
    }

    private void start(CaseDraft draft, Procedure pack, ClockDecl clock, Happening happening) {
        int amount = clock.length()
                .setting()
                .map(name -> ((Number)
                                snapshot.rules().settings().get(pack.ref().id()).get(name))
                        .intValue())
                .orElse(clock.length().amount());
        // What starts with the complaint counts from when the customer made it, not from when it was typed in.
        Instant from =
                happening.name().equals("registered") ? snapshot.file().intake().receivedAt() : snapshot.now();
        Instant due = counter.due(from, amount, clock.length().unit(), List.of());
        draft.clocks.add(new CaseClock(
                clock.id(),
                clock.subject(),
                clock.title(),
                from,
                amount,
                clock.length().unit(),
                due,
                Optional.empty(),
                Optional.empty(),
                clock.target(),
                clock.why(),
                Optional.empty(),
                List.of(),
                List.of(),
                clock.length().official(),
                false,
                clock.urgent(),
                clock.basis()));
        draft.event(
                "system",
                "clock-started",
                Map.of("clock", clock.id(), "dueAt", due.toString()),
                new Reason(clock.id(), pack.ref().id() + " " + pack.ref().version(), clock.why()));
    }

    /**
     * Runs the attention clock exactly while nothing else does. What a person does renews it; a clock that fires does
     * not.
     */
    public void settle(CaseDraft draft) {
        if (draft.state != CaseState.OPEN) {
            draft.clocks.replaceAll(clock -> clock.running() ? clock.stopped(snapshot.now()) : clock);
            return;
        }
        boolean othersRun =
                draft.runningClocks().stream().anyMatch(clock -> !clock.id().equals(CaseClock.ATTENTION));
        boolean attentionRuns =
                draft.runningClocks().stream().anyMatch(clock -> clock.id().equals(CaseClock.ATTENTION));
        if (othersRun) {
            draft.stopClock(CaseClock.ATTENTION, snapshot.now());
        } else if (!attentionRuns || !snapshot.actor().system()) {
            draft.clocks.removeIf(clock -> clock.id().equals(CaseClock.ATTENTION));
            draft.clocks.add(attention());
        }
    }

    private CaseClock attention() {
        int days = snapshot.calendar().attentionDays();
        return CaseClock.running(
                CaseClock.ATTENTION,
                "attention",
                ATTENTION_TITLE,
                snapshot.now(),
                days,
                Span.WORKING_DAYS,
                counter.due(snapshot.now(), days, Span.WORKING_DAYS, List.of()),
                ATTENTION_WHY.with("days", days));
    }

    /** The clock that is due next: of each subject the earliest counts, so the earliest of all is next. */
    public static Optional<CaseClock> next(List<CaseClock> clocks) {
        return clocks.stream()
                .filter(CaseClock::running)
                .min(java.util.Comparator.comparing(CaseClock::dueAt).thenComparing(CaseClock::id));
    }
}
