package org.redress.console.casepage;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.redress.api.casework.CaseDesk;
import org.redress.console.view.TraceDay;

/** Days of a counted deadline in words. */
final class Traces {

    private Traces() {}

    static TraceDay day(Opened opened, CaseDesk.TraceDay day) {
        String tone = day.until().isPresent() ? "rd-end" : day.counted() > 0 ? "" : "rd-off";
        String note = opened.say(day.note())
                + day.until().map(until -> " · " + opened.moment(until)).orElse("");
        try {
            LocalDate date = LocalDate.parse(day.date());
            return new TraceDay(
                    opened.times().weekday(date),
                    String.valueOf(date.getDayOfMonth()),
                    opened.times().named(date, opened.zone()),
                    tone,
                    note);
        } catch (DateTimeException otherForm) {
            return new TraceDay("", day.date(), day.date(), tone, note);
        }
    }
}
