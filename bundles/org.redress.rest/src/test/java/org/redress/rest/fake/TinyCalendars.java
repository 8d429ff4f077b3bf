package org.redress.rest.fake;

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
import org.redress.api.account.Caller;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.Calendars;
import org.redress.api.calendar.DeadlineMove;
import org.redress.api.calendar.QuietHours;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** Works on Mondays and in the evening of Saturdays, but for National Day and one day that the branch took off. */
public final class TinyCalendars implements Calendars {
    private static final Shift EVENING = new Shift(LocalTime.of(18, 0), LocalTime.MAX);

    public final Map<String, WorkingTime> decided = new HashMap<>(Map.of(
            "lanhu",
            new WorkingTime(
                    Map.of(DayOfWeek.SATURDAY, List.of(EVENING)),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.of(2)),
            "sh-jingan",
            new WorkingTime(
                    Map.of(),
                    Optional.empty(),
                    Map.of(
                            LocalDate.of(2026, 9, 7),
                            new WorkingTime.DayOverride(List.of(), Text.of("盘点", "Stocktaking"))),
                    Optional.empty(),
                    Optional.empty())));
    public WorkingTime proposed;
    public String reason;

    @Override
    public BranchCalendar of(String unit) {
        WorkingCalendar calendar = new WorkingCalendar(
                ZoneId.of("Asia/Shanghai"),
                Map.of(
                        DayOfWeek.MONDAY,
                        List.of(new Shift(LocalTime.of(9, 30), LocalTime.NOON)),
                        DayOfWeek.SATURDAY,
                        List.of(EVENING)),
                Map.of(
                        LocalDate.of(2026, 9, 7), new WorkingCalendar.Day(List.of(), Text.of("盘点", "Stocktaking")),
                        LocalDate.of(2026, 10, 1), new WorkingCalendar.Day(List.of(), Text.of("国庆节", "National Day")),
                        LocalDate.of(2026, 1, 1), new WorkingCalendar.Day(List.of(), Text.of("元旦", "New Year"))),
                Set.of(2026),
                true);
        return new BranchCalendar(calendar, calendar, QuietHours.DEFAULT, 2);
    }

    @Override
    public Optional<WorkingTime> decided(String unit) {
        return Optional.ofNullable(decided.get(unit));
    }

    @Override
    public Outcome<WorkingTime> decide(Caller caller, String unit, WorkingTime time, String reason) {
        if (!caller.username().equals("admin")) {
            return forbidden();
        }
        decided.put(unit, time);
        this.reason = reason;
        return Outcome.done(time);
    }

    @Override
    public Outcome<List<DeadlineMove>> moves(Caller caller, String unit) {
        return caller.username().equals("admin")
                ? Outcome.done(List.of(new DeadlineMove(
                        "SHJA-2609-0001",
                        "clinic-chain/first-response",
                        Text.of("首次答复", "First response"),
                        Instant.parse("2026-09-07T10:00:00Z"),
                        Instant.parse("2026-09-08T10:00:00Z"))))
                : forbidden();
    }

    @Override
    public Outcome<List<DeadlineMove>> preview(Caller caller, String unit, WorkingTime time) {
        proposed = time;
        return moves(caller, unit);
    }

    @Override
    public Outcome<Integer> applyMoves(Caller caller, String unit, String reason) {
        this.reason = reason;
        return moves(caller, unit).map(List::size);
    }

    private static <T> Outcome<T> forbidden() {
        return new Outcome.Forbidden<>(Problem.of("RD-SEC-010", "仅限管理员。", "Administrators only."));
    }
}
