package org.redress.rest.resource;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.calendar.QuietHours;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.problem.FieldError;
import org.redress.api.text.Text;
import org.redress.rest.body.CalendarBody;
import org.redress.rest.body.ShiftBody;
import org.redress.rest.body.SpecialDayBody;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.Hours;

/** Makes the working time that a body describes: what is no date or time at all is refused here. */
final class CalendarDraft {
    private static final Text NO_TIME = Text.of("应为 HH:MM，例如 09:30。", "Expected HH:MM, for example 09:30.");
    private static final Text NO_SHIFT = Text.of("开始须早于结束。", "A shift opens before it closes.");
    private static final Text NO_DATE = Text.of("应为日期，例如 2026-12-31。", "Expected a date, for example 2026-12-31.");
    private static final Text NO_TITLE = Text.of("须填写中文名称（zh）。", "A title in Chinese (zh) is needed.");

    private final List<FieldError> errors = new ArrayList<>();

    private CalendarDraft() {}

    static WorkingTime of(CalendarBody body) {
        CalendarDraft draft = new CalendarDraft();
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        body.week().ifPresent(given -> given.byDay()
                .forEach((day, shifts) ->
                        week.put(day, draft.shifts(shifts, "/week/" + day.name().toLowerCase(Locale.ROOT)))));
        Map<LocalDate, WorkingTime.DayOverride> days = new LinkedHashMap<>();
        body.days().forEach((date, day) -> draft.day(date, day, days));
        Optional<QuietHours> quiet = body.quiet().flatMap(given -> {
            Optional<LocalTime> from = draft.time("/quiet/from", given.from());
            Optional<LocalTime> to = draft.time("/quiet/to", given.to());
            return from.flatMap(start -> to.map(end -> new QuietHours(start, end)));
        });
        if (!draft.errors.isEmpty()) {
            throw Refusal.invalid(draft.errors);
        }
        return new WorkingTime(week, body.observesHolidays(), days, quiet, body.attentionDays());
    }

    private void day(String written, SpecialDayBody day, Map<LocalDate, WorkingTime.DayOverride> days) {
        String at = "/days/" + written.replace("~", "~0").replace("/", "~1");
        Optional<LocalDate> date = date(written);
        if (date.isEmpty()) {
            wrong(at, NO_DATE);
            return;
        }
        if (!day.title().containsKey(Text.FALLBACK)) {
            wrong(at + "/title", NO_TITLE);
            return;
        }
        days.put(date.get(), new WorkingTime.DayOverride(shifts(day.shifts(), at + "/shifts"), new Text(day.title())));
    }

    private List<Shift> shifts(List<ShiftBody> given, String at) {
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String pointer = at + "/" + i;
            Optional<LocalTime> opens = time(pointer + "/opens", given.get(i).opens());
            Optional<LocalTime> closes = time(pointer + "/closes", given.get(i).closes());
            if (opens.isEmpty() || closes.isEmpty()) {
                continue;
            }
            if (opens.get().isBefore(closes.get())) {
                shifts.add(new Shift(opens.get(), closes.get()));
            } else {
                wrong(pointer + "/closes", NO_SHIFT);
            }
        }
        return shifts;
    }

    private Optional<LocalTime> time(String pointer, String written) {
        Optional<LocalTime> time = Hours.parse(written);
        if (time.isEmpty()) {
            wrong(pointer, NO_TIME);
        }
        return time;
    }

    private void wrong(String pointer, Text message) {
        errors.add(new FieldError(pointer, message));
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
