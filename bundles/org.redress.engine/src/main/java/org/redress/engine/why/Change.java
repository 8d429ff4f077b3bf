package org.redress.engine.why;

/**
 * One fact that would be different.
 *
 * @param fact as conditions name it
 * @param how in which way
 * @param value that it would have, or that the list would hold or lack
 * @param whole the changed value of the whole fact; differs from {@code value} for lists
 * @param distance how far from what is there; only for comparing
 */
public record Change(String fact, How how, Object value, Object whole, double distance) {

    /** In which way a fact would be different. */
    public enum How {
        IS,
        IS_NOT,
        AT_LEAST,
        AT_MOST,
        /** Has any value at all. */
        FILLED,
        INCLUDES,
        LACKS,
        /** A list with nothing in it. */
        NONE
    }

    static Change of(String fact, How how, Object value, double distance) {
        return new Change(fact, how, value, value, distance);
    }
}
