package org.redress.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.CaseDesk.TraceDay;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.text.Text;

/**
 * Counts deadlines. Hours and minutes are clock time. Days: the first is not counted, a last day that is no working day
 * moves on, and it ends at close of business (Civil Code art. 201, 203).
 */
public final class DeadlineCounter {

    private static final Text FIRST = Text.of("起算日不计入", "First day, not counted");
    private static final Text COUNTED = Text.of("计入", "Counted");
    private static final Text REST = Text.of("非工作日，不计入", "No working day, not counted");
    private static final Text MOVED = Text.of("最后一日为非工作日，顺延", "Last day is no working day, moved on");
    private static final Text DUE = Text.of("到期，至营业结束", "Due at close of business");
    private static final Text CLOCK_TIME = Text.of("按钟点连续计算", "Clock time, counted without a break");

    private final WorkingWeek week;
    private final ZoneId zone;

    public DeadlineCounter(WorkingWeek week, ZoneId zone) {
        this.week = week;
        this.zone = zone;
    }

    public Instant due(Instant start, int amount, Span unit) {
        List<TraceDay> trace = trace(start, amount, unit);
        return trace.get(trace.size() - 1).until().orElseThrow();
    }

    /** The counting day by day; the last entry holds the due time. */
    public List<TraceDay> trace(Instant start, int amount, Span unit) {
        return switch (unit) {
            case MINUTES -> List.of(clockTime(start.plus(Duration.ofMinutes(amount))));
            case HOURS -> List.of(clockTime(start.plus(Duration.ofHours(amount))));
            case DAYS -> days(start, amount, false);
            case WORKING_DAYS -> days(start, amount, true);
        };
    }

    private TraceDay clockTime(Instant due) {
        return new TraceDay(LocalDate.ofInstant(due, zone).toString(), 0, CLOCK_TIME, Optional.of(due));
    }

    private List<TraceDay> days(Instant start, int amount, boolean workingDaysOnly) {
        List<TraceDay> trace = new ArrayList<>();
        LocalDate day = LocalDate.ofInstant(start, zone);
        trace.add(new TraceDay(day.toString(), 0, FIRST, Optional.empty()));
        int counted = 0;
        while (true) {
            day = day.plusDays(1);
            boolean works = week.worksOn(day);
            if (counted < amount && (works || !workingDaysOnly)) {
                counted++;
                if (counted == amount && works) {
                    trace.add(new TraceDay(day.toString(), counted, DUE, closing(day)));
                    return trace;
                }
                trace.add(new TraceDay(day.toString(), counted, counted == amount ? MOVED : COUNTED, Optional.empty()));
            } else if (counted == amount && works) {
                trace.add(new TraceDay(day.toString(), 0, DUE, closing(day)));
                return trace;
            } else {
                trace.add(new TraceDay(day.toString(), 0, REST, Optional.empty()));
            }
        }
    }

    private Optional<Instant> closing(LocalDate day) {
        return Optional.of(day.atTime(week.closes()).atZone(zone).toInstant());
    }
}
