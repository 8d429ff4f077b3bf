package org.redress.engine.clock;

/** Keeps a count from running for ever on a calendar on which nobody works any more. */
final class Rest {

    private int days;

    void pass(BusinessDay day) {
        days = day.works() ? 0 : days + 1;
        if (days > DeadlineCounter.MOST_DAYS_OF_REST) {
            throw new IllegalStateException("RD-CLK-006 the calendar holds no working day for more than "
                    + DeadlineCounter.MOST_DAYS_OF_REST + " days before " + day.date()
                    + "; correct the working time of the branch or its holidays");
        }
    }
}
