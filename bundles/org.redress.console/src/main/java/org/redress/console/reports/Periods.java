package org.redress.console.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;

/** The periods that people ask for, by the key of their words. */
final class Periods {

    /** First and last day. */
    record Period(LocalDate from, LocalDate to) {}

    private Periods() {}

    static Map<String, Period> around(LocalDate today) {
        Map<String, Period> periods = new LinkedHashMap<>();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        periods.put("week", new Period(monday, monday.plusDays(6)));
        periods.put("month", new Period(today.withDayOfMonth(1), today.with(TemporalAdjusters.lastDayOfMonth())));
        periods.put("quarter", quarter(today));
        periods.put("last-quarter", quarter(today.minus(1, IsoFields.QUARTER_YEARS)));
        periods.put("year", new Period(today.withDayOfYear(1), today.with(TemporalAdjusters.lastDayOfYear())));
        return periods;
    }

    static Period quarter(LocalDate day) {
        LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }
}
