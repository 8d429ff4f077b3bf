package org.redress.engine.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.redress.api.calendar.Interval;

/** Stretches in which a clock stood still: in order and apart from each other, whatever order they were given in. */
final class Pauses {

    private final List<Interval> intervals;

    Pauses(List<Interval> given) {
        List<Interval> joined = new ArrayList<>();
        given.stream().sorted(Comparator.comparing(Interval::from)).forEach(next -> {
            Interval last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || next.from().isAfter(last.to())) {
                joined.add(next);
            } else if (next.to().isAfter(last.to())) {
                joined.set(joined.size() - 1, new Interval(last.from(), next.to()));
            }
        });
        intervals = List.copyOf(joined);
    }

    List<Interval> intervals() {
        return intervals;
    }

    boolean at(Instant moment) {
        return intervals.stream().anyMatch(pause -> pause.contains(moment));
    }

    /** What is left of a stretch when the pauses are cut out; empty pieces are left out. */
    List<Interval> cutOutOf(Instant from, Instant to) {
        List<Interval> pieces = new ArrayList<>();
        Instant begin = from;
        for (Interval pause : intervals) {
            if (pause.to().isAfter(begin) && pause.from().isBefore(to)) {
                if (pause.from().isAfter(begin)) {
                    pieces.add(new Interval(begin, pause.from()));
                }
                begin = pause.to();
            }
        }
        if (begin.isBefore(to)) {
            pieces.add(new Interval(begin, to));
        }
        return pieces;
    }
}
