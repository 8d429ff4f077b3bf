package org.redress.shell;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.CalendarOrigins;
import org.redress.api.calendar.Calendars;
import org.redress.api.calendar.DeadlineMove;
import org.redress.api.calendar.Shift;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/** Working time of a unit: what holds and where it comes from, special days ahead, deadlines waiting to be moved. */
@Service
@Command(
        scope = "redress",
        name = "calendar",
        description =
                "Shows working time of a unit, its next special days, and deadlines that would move / 显示单位的工作时间、特殊日期和会改变的时限")
public final class CalendarCommand extends RedressCommand {

    private static final int DAYS_SHOWN = 15;
    private static final int MOVES_SHOWN = 20;

    @Argument(name = "unit", description = "Branch, region or chain / 门店、大区或总部", required = true)
    @Completion(UnitCompleter.class)
    private String id;

    @Reference
    private Calendars calendars;

    @Reference
    private Units units;

    @Reference
    private BusinessClock clock;

    @Override
    public Object execute() throws CommandException {
        Unit unit = units.find(id)
                .orElseThrow(() -> wrong("没有单位 " + Shown.plain(id) + "。", "There is no unit " + Shown.plain(id) + "."));
        BranchCalendar calendar = calendars.of(unit.id());
        CalendarOrigins origins = CalendarOrigins.of(calendars, units.path(unit.id()));
        week(calendar, origins);
        days(unit, calendar, origins);
        moves();
        return null;
    }

    private void week(BranchCalendar calendar, CalendarOrigins origins) {
        ShellTable table = table("", "", "Decided at");
        for (DayOfWeek day : DayOfWeek.values()) {
            row(table, name(day), hours(calendar.house().week().getOrDefault(day, List.of())), origins.week());
        }
        row(
                table,
                "Public holidays",
                calendar.house().observesHolidays() ? "observed, known for " + years(calendar) : "not observed",
                origins.observesHolidays());
        row(
                table,
                "Quiet hours",
                time(calendar.quiet().from()) + "-" + time(calendar.quiet().to()),
                origins.quiet());
        row(table, "Attention", calendar.attentionDays() + " working day(s)", origins.attentionDays());
        row(table, "Zone", calendar.house().zone().getId(), Optional.empty());
        table.print(out());
    }

    private static String years(BranchCalendar calendar) {
        String years = calendar.house().scheduledYears().stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return years.isEmpty() ? "no year" : years;
    }

    private void days(Unit unit, BranchCalendar calendar, CalendarOrigins origins) {
        LocalDate today = LocalDate.ofInstant(clock.now(), unit.zone());
        ShellTable table = titled("Next special days", "Day", "Hours", "Why", "Decided at");
        calendar.house().days().keySet().stream()
                .filter(day -> !day.isBefore(today))
                .sorted()
                .limit(DAYS_SHOWN)
                .forEach(day -> table.addRow()
                        .addContent(
                                day + " " + name(day.getDayOfWeek()),
                                hours(calendar.house().shifts(day)),
                                Shown.text(calendar.house().title(day)),
                                origins.day(day).orElse("holiday pack")));
        table.print(out());
    }

    private void moves() throws CommandException {
        List<DeadlineMove> moves = require(calendars.moves(reader(), id));
        ShellTable table = titled(
                "Deadlines that would move if counted again: " + moves.size(), "Case", "Clock", "Due", "Would be due");
        moves.stream().limit(MOVES_SHOWN).forEach(move -> table.addRow()
                .addContent(
                        move.caseNumber(), move.clock(), Shown.time(move.dueAt()), Shown.time(move.wouldBeDueAt())));
        table.print(out());
    }

    private static void row(ShellTable table, String name, String value, Optional<String> from) {
        table.addRow().addContent(name, value, from.orElse("-"));
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 1) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
    }

    private static String hours(List<Shift> shifts) {
        return shifts.isEmpty()
                ? "free"
                : shifts.stream()
                        .map(shift -> time(shift.opens()) + "-" + time(shift.closes()))
                        .collect(Collectors.joining(", "));
    }

    private static String time(LocalTime time) {
        return time.equals(LocalTime.MAX) ? "24:00" : time.toString();
    }

    private ShellTable titled(String title, String... columns) {
        out().println();
        out().println(title);
        return table(columns);
    }

    private static ShellTable table(String... columns) {
        ShellTable table = new ShellTable().emptyTableText("-");
        for (String column : columns) {
            table.column(column);
        }
        return table;
    }
}
