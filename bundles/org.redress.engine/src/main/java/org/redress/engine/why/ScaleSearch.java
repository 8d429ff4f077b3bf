package org.redress.engine.why;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.redress.engine.why.Change.How;

/** Looks along a scale for the nearest place at which an answer turns. */
final class ScaleSearch {

    private static final int MOST_MARKS = 60;

    private final Scale scale;
    private final Predicate<Object> turns;

    ScaleSearch(Scale scale, Predicate<Object> turns) {
        this.scale = scale;
        this.turns = turns;
    }

    /** Where the answer turns, and whether it stays so beyond. */
    record Found(How how, long place) {}

    /**
     * The nearest place seen from a value that is there.
     *
     * @param marks places at which a turn is likely
     */
    Optional<Found> from(long now, Collection<Long> marks) {
        List<Long> places = places(marks);
        places.removeIf(place -> place == now);
        places.sort(Comparator.comparingLong(place -> Math.abs(place - now)));
        for (long step = 1; step <= scale.far; step *= 2) {
            places.add(now + step);
            places.add(now - step);
        }
        // What was tried on the way and did not turn the answer narrows down where it does.
        long above = now;
        long below = now;
        for (long place : places) {
            if (at(place)) {
                return Optional.of(found(now, boundary(place > now ? above : below, place)));
            }
            above = Math.max(above, place);
            below = Math.min(below, place);
        }
        return Optional.empty();
    }

    /** The first place that does while nothing is there yet. */
    Optional<Found> fromNothing(Collection<Long> marks) {
        return places(marks).stream().filter(this::at).findFirst().map(place -> {
            boolean above = at(place + 1) && at(place + scale.far);
            boolean below = place == lowest() || at(place - 1) && at(Math.max(place - scale.far, lowest()));
            if (above && below) {
                return new Found(How.FILLED, place);
            }
            return new Found(above ? How.AT_LEAST : below ? How.AT_MOST : How.IS, place);
        });
    }

    private List<Long> places(Collection<Long> marks) {
        List<Long> places = new ArrayList<>();
        marks.stream().limit(MOST_MARKS).forEach(mark -> {
            for (long place : new long[] {mark, mark + 1, mark - 1}) {
                if (!places.contains(place)) {
                    places.add(place);
                }
            }
        });
        return places;
    }

    private long boundary(long now, long hit) {
        long still = now;
        long turned = hit;
        while (Math.abs(turned - still) > 1) {
            long between = still + (turned - still) / 2;
            if (at(between)) {
                turned = between;
            } else {
                still = between;
            }
        }
        return turned;
    }

    private Found found(long now, long place) {
        long onwards = place > now ? 1 : -1;
        long last = onwards > 0 ? place + scale.far : Math.max(place - scale.far, lowest());
        boolean open = last != place && at(place + onwards) && at(last);
        return new Found(open ? onwards > 0 ? How.AT_LEAST : How.AT_MOST : How.IS, place);
    }

    private long lowest() {
        return scale == Scale.DATE ? Long.MIN_VALUE / 2 : 0;
    }

    private boolean at(long place) {
        return scale.admits(place) && turns.test(scale.value(place));
    }
}
