package org.redress.console.fake;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.redress.api.account.Caller;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.Calendars;
import org.redress.api.calendar.DeadlineMove;
import org.redress.api.calendar.QuietHours;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** A house that is open on weekdays, with the holidays of October 2026 and one day that Jing'an took off. */
public final class FakeCalendars implements Calendars {

    private static final List<Shift> OFFICE =
            List.of(new Shift(LocalTime.of(9, 0), LocalTime.NOON), new Shift(LocalTime.of(13, 0), LocalTime.of(18, 0)));

    public final Map<String, WorkingTime> decided = new HashMap<>(Map.of(
            "sh-jingan",
            new WorkingTime(
                    Map.of(),
                    Optional.empty(),
                    Map.of(
                            LocalDate.of(2026, 11, 27), day("盘点", "Stocktaking"),
                            LocalDate.of(2026, 1, 5), day("装修", "Refitting")),
                    Optional.empty(),
                    Optional.of(2))));
    public String reason = "";
    public WorkingTime previewed;

    private static WorkingTime.DayOverride day(String zh, String en) {
        return new WorkingTime.DayOverride(List.of(), Text.of(zh, en));
    }

    @Override
    public BranchCalendar of(String unit) {
        Map<DayOfWeek, List<Shift>> week = new HashMap<>();
        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                .forEach(day -> week.put(day, OFFICE));
        Map<LocalDate, WorkingCalendar.Day> days = new TreeMap<>();
        LocalDate.of(2026, 10, 1)
                .datesUntil(LocalDate.of(2026, 10, 8))
                .forEach(date -> days.put(date, new WorkingCalendar.Day(List.of(), Text.of("国庆节", "National Day"))));
        days.put(LocalDate.of(2026, 10, 10), new WorkingCalendar.Day(OFFICE, Text.of("国庆节调休", "Make-up workday")));
        decided(unit).ifPresent(own -> own.days()
                .forEach((date, day) -> days.put(date, new WorkingCalendar.Day(day.shifts(), day.title()))));
        WorkingCalendar calendar = new WorkingCalendar(ZoneId.of("Asia/Shanghai"), week, days, Set.of(2026), true);
        return new BranchCalendar(calendar, calendar, QuietHours.DEFAULT, 2);
    }

    @Override
    public Optional<WorkingTime> decided(String unit) {
        return Optional.ofNullable(decided.get(unit));
    }

    @Override
    public Outcome<WorkingTime> decide(Caller caller, String unit, WorkingTime time, String reason) {
        if (reason.isBlank()) {
            return new Outcome.Invalid<>(
                    Problem.of("RD-CAL-422", "工作时间有误", "The working time is not right"),
                    List.of(
                            new FieldError("/reason", Text.of("请填写原因。", "Give a reason.")),
                            new FieldError("/week/monday/1/opens", Text.of("班次重叠。", "Shifts overlap.")),
                            new FieldError("/days/2026-12-24/title", Text.of("名称太长。", "Title too long."))));
        }
        decided.put(unit, time);
        this.reason = reason;
        return Outcome.done(time);
    }

    @Override
    public Outcome<List<DeadlineMove>> moves(Caller caller, String unit) {
        return Outcome.done(List.of(new DeadlineMove(
                FakeDesk.NUMBER,
                "core/attention",
                Text.of("跟进", "Attention"),
                Instant.parse("2026-11-20T10:00:00Z"),
                Instant.parse("2026-11-23T10:00:00Z"))));
    }

    @Override
    public Outcome<List<DeadlineMove>> preview(Caller caller, String unit, WorkingTime time) {
        previewed = time;
        return moves(caller, unit);
    }

    @Override
    public Outcome<Integer> applyMoves(Caller caller, String unit, String reason) {
        this.reason = reason;
        return Outcome.done(1);
    }
}
