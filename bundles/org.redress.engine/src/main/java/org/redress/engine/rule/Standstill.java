package org.redress.engine.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.Pause;
import org.redress.api.casework.CaseClock.State;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Track;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/**
 * The house's own deadlines stand still while a track outside runs: those of packs that no law stands behind. Deadlines of
 * the law, promises, parts of other departments, visits, and what looks after things that are kept, go on. The house waits
 * until the track is due at the latest, so that nothing rests without end when a body lets its own time pass, and goes on
 * with the time that was left.
 */
final class Standstill {

    /** Rule of the pause for the time of a track. */
    static final String EXTERNAL = "core/external";

    private static final Text OUTSIDE =
            Text.of("外部处理期间，院内时限停计：{track}", "The house waits for a track outside: {track}");
    private static final Text OVER =
            Text.of("外部处理已结束，院内时限继续计时", "The track outside is over, so the house’s deadlines go on");
    private static final Text INSTEAD =
            Text.of("外部处理期间统一停计，不占用可暂停的时间", "It stands still for a track outside, which takes nothing from its pauses");
    private static final Text PROLONGED = Text.of("外部处理的期限有变", "The track outside is due at another time");

    private final Snapshot snapshot;
    private final Clocks clocks;
    private final ClockTimes times;

    Standstill(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.clocks = new Clocks(snapshot);
        this.times = new ClockTimes(snapshot);
    }

    /** Looks again after every change: whether something outside runs, and until when. */
    void settle(CaseDraft draft) {
        if (draft.state != CaseState.OPEN) {
            return;
        }
        Optional<Track> track = draft.outside.running().stream()
                .filter(running -> until(draft, running)
                        .filter(due -> due.isAfter(snapshot.now()))
                        .isPresent())
                .max(Comparator.comparing(running -> until(draft, running).orElseThrow()));
        for (CaseClock clock : List.copyOf(draft.clocks)) {
            if (!house(draft, clock) || !clock.open()) {
                continue;
            }
            boolean still = still(clock);
            if (track.isPresent() && clock.breachedAt().isEmpty()) {
                Instant limit = until(draft, track.get()).orElseThrow();
                Text why = OUTSIDE.with("track", track.get().title());
                if (!still) {
                    rest(draft, clock, limit, why);
                } else if (!clock.pause().orElseThrow().limit().equals(limit)) {
                    clocks.prolong(draft, clock, limit, PROLONGED);
                }
            } else if (still) {
                Instant limit = clock.pause().orElseThrow().limit();
                clocks.resume(draft, clock, limit.isBefore(snapshot.now()) ? limit : snapshot.now(), "system", OVER);
            }
        }
    }

    private void rest(CaseDraft draft, CaseClock clock, Instant limit, Text why) {
        if (clock.state() == State.DORMANT) {
            return;
        }
        if (clock.state() == State.PAUSED) {
            clocks.resume(draft, clock, snapshot.now(), "system", INSTEAD);
        }
        CaseClock running = Clocks.open(draft, clock.id()).orElseThrow();
        clocks.pause(draft, running, pause(snapshot.now(), limit, Optional.empty(), why), Map.of(), why);
    }

    private static boolean still(CaseClock clock) {
        return clock.state() == State.PAUSED
                && clock.pause().flatMap(Pause::rule).filter(EXTERNAL::equals).isPresent();
    }

    /**
     * A clock that counts again from its original start, as if it had never lain dormant: with the rests that it would
     * have had for tracks outside meanwhile.
     */
    CaseClock madeUp(CaseDraft draft, CaseClock clock) {
        if (!house(draft, clock)) {
            return clock;
        }
        Stream<Pause> missed = draft.outside.tracks().stream()
                .filter(track -> until(draft, track).isPresent())
                .flatMap(track -> missed(draft, track, clock).stream());
        List<Pause> rests = new ArrayList<>(clock.pauses().stream()
                .filter(pause -> !pause.rule().equals(Optional.of(EXTERNAL)))
                .toList());
        missed.forEach(rests::add);
        rests.sort(Comparator.comparing(Pause::from));
        return clock.rested(rests);
    }

    private Optional<Pause> missed(CaseDraft draft, Track track, CaseClock clock) {
        Instant from = track.startedAt().isAfter(clock.startedAt()) ? track.startedAt() : clock.startedAt();
        Instant ended = track.ended().map(Track.Ended::at).orElse(snapshot.now());
        Instant due = until(draft, track).orElseThrow();
        Instant to = ended.isBefore(due) ? ended : due;
        return from.isBefore(to)
                ? Optional.of(pause(from, due, Optional.of(to), OUTSIDE.with("track", track.title())))
                : Optional.empty();
    }

    private static Pause pause(Instant from, Instant limit, Optional<Instant> to, Text why) {
        return new Pause(from, limit, to, why, "system", Optional.of(EXTERNAL));
    }

    /** Whether a deadline is the house's own: declared by a pack, without a law behind it, and not of a track itself. */
    private static boolean house(CaseDraft draft, CaseClock clock) {
        return !CaseClock.ofCore(clock.id())
                && clock.basis().isEmpty()
                && !clock.custody()
                && draft.outside.tracks().stream()
                        .noneMatch(track -> track.clocks().contains(clock.rule()));
    }

    /** When the house goes on whatever the body does: at the last of the track's own deadlines. */
    private Optional<Instant> until(CaseDraft draft, Track track) {
        return track.standsStill()
                ? track.own(draft.clocks).map(this::due).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** Of one that rests itself, for example for an expert opinion: when it would be due if it rested to its limit. */
    private Instant due(CaseClock clock) {
        return clock.state() == State.PAUSED
                ? times.recount(clock.resumed(clock.pause().orElseThrow().limit()))
                        .due()
                : clock.dueAt();
    }
}
