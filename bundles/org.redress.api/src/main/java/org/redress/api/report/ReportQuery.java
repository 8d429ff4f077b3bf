package org.redress.api.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which report to read.
 *
 * @param unit id; empty for the topmost one that the caller may read
 * @param from first day of receipt, in the unit's zone
 * @param to last day of receipt
 */
public record ReportQuery(Report.Kind kind, Optional<String> unit, LocalDate from, LocalDate to) {

    /** Longest period, in days: three years. */
    public static final int MOST_DAYS = 1_096;
}
