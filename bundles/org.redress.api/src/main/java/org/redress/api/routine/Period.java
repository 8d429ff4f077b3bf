package org.redress.api.routine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.api.procedure.Rhythm;
import org.redress.api.text.Text;

/**
 * A day, a week from Monday (ISO 8601), a month, a quarter or a year of the calendar. Where it begins and ends is a matter
 * of the unit's zone.
 *
 * @param last its last day
 */
public record Period(Rhythm rhythm, LocalDate first, LocalDate last) {

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final DateTimeFormatter ZH_DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日", Locale.CHINESE);
    private static final DateTimeFormatter EN_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter EN_MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final int MONTHS_OF_QUARTER = 3;

    /** The one that a day lies in. */
    public static Period of(Rhythm rhythm, LocalDate day) {
        return switch (rhythm) {
            case DAY -> new Period(rhythm, day, day);
            case WEEK -> from(rhythm, day.minusDays(day.getDayOfWeek().getValue() - 1L));
            case MONTH -> from(rhythm, day.withDayOfMonth(1));
            case QUARTER -> from(rhythm, day.with(IsoFields.DAY_OF_QUARTER, 1));
            case YEAR -> from(rhythm, day.withDayOfYear(1));
        };
    }

    private static Period from(Rhythm rhythm, LocalDate first) {
        LocalDate after =
                switch (rhythm) {
                    case DAY -> first.plusDays(1);
                    case WEEK -> first.plusWeeks(1);
                    case MONTH -> first.plusMonths(1);
                    case QUARTER -> first.plusMonths(MONTHS_OF_QUARTER);
                    case YEAR -> first.plusYears(1);
                };
        return new Period(rhythm, first, after.minusDays(1));
    }

    /** Reads {@code 2026-11-27}, {@code 2026-W48}, {@code 2026-11}, {@code 2026-Q4}, {@code 2026}; empty for anything else. */
    public static Optional<Period> parse(String code) {
        try {
            Matcher week = WEEK.matcher(code);
            Matcher quarter = QUARTER.matcher(code);
            Period period;
            if (week.matches()) {
                // The fourth of January lies in the first week of every year.
                LocalDate first = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4);
                period = of(Rhythm.WEEK, first.plusWeeks(Integer.parseInt(week.group(2)) - 1L));
            } else if (quarter.matches()) {
                int month = (Integer.parseInt(quarter.group(2)) - 1) * MONTHS_OF_QUARTER + 1;
                period = of(Rhythm.QUARTER, LocalDate.of(Integer.parseInt(quarter.group(1)), month, 1));
            } else if (code.matches("\\d{4}-\\d{2}-\\d{2}")) {
                period = of(Rhythm.DAY, LocalDate.parse(code));
            } else if (code.matches("\\d{4}-\\d{2}")) {
                period = of(Rhythm.MONTH, YearMonth.parse(code).atDay(1));
            } else if (code.matches("\\d{4}")) {
                period = of(Rhythm.YEAR, LocalDate.of(Integer.parseInt(code), 1, 1));
            } else {
                return Optional.empty();
            }
            return Optional.of(period).filter(found -> found.code().equals(code));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** As in addresses; tells the rhythm, too. */
    public String code() {
        return switch (rhythm) {
            case DAY -> first.toString();
            case WEEK ->
                "%04d-W%02d"
                        .formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER -> "%04d-Q%d".formatted(first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> "%04d".formatted(first.getYear());
        };
    }

    /** As people say it. */
    public Text title() {
        int year = first.getYear();
        return switch (rhythm) {
            case DAY -> Text.of(ZH_DAY.format(first), EN_DAY.format(first));
            case WEEK -> {
                int week = first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                int ofYear = first.get(IsoFields.WEEK_BASED_YEAR);
                yield Text.of("%d 年第 %d 周".formatted(ofYear, week), "week %d of %d".formatted(week, ofYear));
            }
            case MONTH -> Text.of("%d 年 %d 月".formatted(year, first.getMonthValue()), EN_MONTH.format(first));
            case QUARTER -> {
                int quarter = first.get(IsoFields.QUARTER_OF_YEAR);
                yield Text.of("%d 年第 %d 季度".formatted(year, quarter), "Q%d %d".formatted(quarter, year));
            }
            case YEAR -> Text.of(year + " 年", String.valueOf(year));
        };
    }

    public Period next() {
        return of(rhythm, last.plusDays(1));
    }

    /** The first moment of its first day. */
    public Instant begins(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The first moment after its last day. */
    public Instant ends(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
