package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the house reckons with: how it prepared for the talks, what the law supports, and the time that its people spent.
 *
 * @param preparations the latest is last
 * @param sheets of the compensation calculator, the latest last; none is ever changed, so that a settlement can name one
 * @param time spent by staff
 */
public record Reckoning(List<Preparation> preparations, List<CompensationSheet> sheets, List<TimeSpent> time) {

    /** Of a case in which nobody has reckoned yet. */
    public static final Reckoning NONE = new Reckoning(List.of(), List.of(), List.of());

    public Reckoning {
        preparations = preparations == null ? List.of() : List.copyOf(preparations);
        sheets = sheets == null ? List.of() : List.copyOf(sheets);
        time = time == null ? List.of() : List.copyOf(time);
    }

    /**
     * The sheet that the house makes for itself before it talks about money (P17).
     *
     * @param principles what it holds to
     * @param possible what it can offer
     */
    public record Preparation(int no, String principles, String possible, Instant at, String by) {}

    /**
     * Time that somebody spent on the case: a cost like any other (P02).
     *
     * @param action with which it was recorded
     */
    public record TimeSpent(int no, int minutes, String action, String text, Instant at, String by) {}

    public Reckoning and(Preparation made) {
        return new Reckoning(added(preparations, made), sheets, time);
    }

    public Reckoning and(CompensationSheet sheet) {
        return new Reckoning(preparations, added(sheets, sheet), time);
    }

    public Reckoning and(TimeSpent spent) {
        return new Reckoning(preparations, sheets, added(time, spent));
    }

    private static <T> List<T> added(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /** Minutes of everybody together. */
    public long minutes() {
        return time.stream().mapToLong(TimeSpent::minutes).sum();
    }
}
