package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.procedure.TrackDecl.Result;
import org.redress.api.text.Text;

/**
 * A way that a case goes outside the house: mediation, an authority, a court. What its rule said is kept with it, so that
 * it can be read and ended when the pack is gone.
 *
 * @param code of the rule, unique in the case
 * @param body kind of body, one of {@link Intervention#BODIES}
 * @param reference number by which the body knows it
 * @param contact who to ask there
 * @param standsStill whether the house's own deadlines stand still meanwhile
 * @param clocks rules of the track's own deadlines
 * @param results what it may bring back
 * @param ended what it brought back; empty while it runs
 */
public record Track(
        int no,
        String code,
        Text title,
        String body,
        String reference,
        Optional<String> contact,
        boolean standsStill,
        List<String> clocks,
        List<Result> results,
        Instant startedAt,
        String startedBy,
        Optional<Ended> ended) {

    /** Result of a track that ran when the customer withdrew the complaint. */
    public static final String WITHDRAWN = "withdrawn";

    public Track {
        clocks = List.copyOf(clocks);
        results = List.copyOf(results);
    }

    /**
     * What it brought back.
     *
     * @param text what was agreed or decided, in words
     */
    public record Ended(String result, Text title, boolean settles, Optional<String> text, Instant at, String by) {}

    public boolean running() {
        return ended.isEmpty();
    }

    /** Whether a clock is this track's own: those of an earlier one of its kind began at another time. */
    public boolean owns(CaseClock clock) {
        return clocks.contains(clock.rule()) && clock.startedAt().equals(startedAt);
    }

    /** Its own deadlines among those of the case. */
    public Stream<CaseClock> own(List<CaseClock> all) {
        return all.stream().filter(this::owns);
    }

    public Track ended(Ended brought) {
        return new Track(
                no,
                code,
                title,
                body,
                reference,
                contact,
                standsStill,
                clocks,
                results,
                startedAt,
                startedBy,
                Optional.of(brought));
    }
}
