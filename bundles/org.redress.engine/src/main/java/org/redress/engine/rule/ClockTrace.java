package org.redress.engine.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.Interval;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseDesk.TraceDay;
import org.redress.api.text.Text;
import org.redress.engine.clock.DeadlineCounter;

/** Shows how a deadline of a case was counted, day by day, on the calendar of today. */
public final class ClockTrace {

    private static final Text BY_TODAY = Text.of("按现在的日历：{note}", "By the calendar of today: {note}");
    private static final Text STANDS = Text.of(
            "计时开始后日历有变动，到期时间没有随之移动", "The calendar changed after the clock started; the due time did not move with it");
    private static final Text IF_RESUMED =
            Text.of("计时暂停中，若现在恢复：{note}", "The clock is paused; if it went on now: {note}");

    private ClockTrace() {}

    public static List<TraceDay> of(CaseClock clock, BranchCalendar branch, Instant now) {
        WorkingCalendar calendar = clock.official() ? branch.official() : branch.house();
        if (clock.amount() == 0) {
            return List.of(due(clock, clock.why(), calendar));
        }
        List<TraceDay> days = new ArrayList<>(new DeadlineCounter(calendar)
                .trace(clock.startedAt(), clock.amount(), clock.unit(), pauses(clock, now)));
        TraceDay last = days.get(days.size() - 1);
        if (clock.state() == CaseClock.State.PAUSED) {
            replaceLast(days, IF_RESUMED.with("note", last.note()), last.until());
        } else if (!last.until().equals(Optional.of(clock.dueAt()))) {
            replaceLast(days, BY_TODAY.with("note", last.note()), Optional.empty());
            days.add(due(clock, STANDS, calendar));
        }
        return days;
    }

    private static TraceDay due(CaseClock clock, Text note, WorkingCalendar calendar) {
        String day = LocalDate.ofInstant(clock.dueAt(), calendar.zone()).toString();
        return new TraceDay(day, 0, note, Optional.of(clock.dueAt()));
    }

    private static void replaceLast(List<TraceDay> days, Text note, Optional<Instant> until) {
        TraceDay last = days.get(days.size() - 1);
        days.set(days.size() - 1, new TraceDay(last.date(), last.counted(), note, until));
    }

    /** The pause that is going on ends now, or nothing could be shown. */
    private static List<Interval> pauses(CaseClock clock, Instant now) {
        return clock.pauses().stream()
                .map(pause -> new Interval(pause.from(), pause.to().orElse(now)))
                .toList();
    }
}
