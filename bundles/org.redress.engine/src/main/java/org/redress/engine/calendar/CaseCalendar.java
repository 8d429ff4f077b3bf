package org.redress.engine.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.casework.BranchTransfer;
import org.redress.api.casework.CaseFile;
import org.redress.api.text.Text;

/**
 * Time for one case. Of a case that moved, each day is that of the branch which had it at its end; what the law calls a
 * working day stays that of the branch where the customer complained, so that no move makes a deadline of the law longer.
 * Pure.
 */
public final class CaseCalendar {

    private static final Text EARLIER = Text.of("按之前分店的日历", "by the calendar of the earlier branch");
    private static final Text AND = Text.of("{day}（{whose}）", "{day} ({whose})");

    private CaseCalendar() {}

    /** @param branches calendars by unit id */
    public static BranchCalendar of(CaseFile file, Function<String, BranchCalendar> branches) {
        BranchCalendar here = branches.apply(file.branch());
        List<BranchTransfer> transfers = file.dossier().transfers();
        if (transfers.isEmpty()) {
            return here;
        }
        return new BranchCalendar(
                house(file, branches, here.house()),
                branches.apply(transfers.get(0).from()).official(),
                here.quiet(),
                here.attentionDays());
    }

    private static WorkingCalendar house(
            CaseFile file, Function<String, BranchCalendar> branches, WorkingCalendar here) {
        Map<LocalDate, WorkingCalendar.Day> days = new HashMap<>(here.days());
        LocalDate day = LocalDate.ofInstant(file.intake().receivedAt(), here.zone());
        for (BranchTransfer transfer : file.dossier().transfers()) {
            WorkingCalendar earlier = branches.apply(transfer.from()).house();
            LocalDate moved = LocalDate.ofInstant(transfer.at(), here.zone());
            for (; day.isBefore(moved); day = day.plusDays(1)) {
                days.put(day, new WorkingCalendar.Day(earlier.shifts(day), title(earlier, day)));
            }
        }
        return new WorkingCalendar(here.zone(), here.week(), days, here.scheduledYears(), here.observesHolidays());
    }

    private static Text title(WorkingCalendar earlier, LocalDate day) {
        return earlier.title(day)
                .map(title -> AND.with("day", title).with("whose", EARLIER))
                .orElse(EARLIER);
    }
}
