package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.redress.api.account.Absence;
import org.redress.rest.json.Instants;
import org.redress.rest.problem.Refusal;

/** A time away; whole days as dates, both included, or exact times. */
@Schema(name = "AbsenceInput")
public record AbsenceBody(
        @Schema(description = "first day away, 2026-10-01, or first moment away with offset")
        String from,

        @Schema(description = "last day away, 2026-10-08, or first moment back with offset")
        Optional<String> until,

        @Schema(description = "the same as until; one of the two is given")
        Optional<String> to,

        @Schema(description = "username of who stands in") Optional<String> deputy) {

    /**
     * @param zone where days begin for whoever is away
     * @param pointer of this object in the request
     */
    public Absence absence(ZoneId zone, String pointer) {
        Instant begin = moment(from, zone, 0, pointer + "/from");
        String last =
                until.or(() -> to).orElseThrow(() -> Refusal.invalid(pointer + "/until", "此项必填。", "This is required."));
        String end = until.isPresent() ? "/until" : "/to";
        return new Absence(begin, moment(last, zone, 1, pointer + end), deputy);
    }

    private static Instant moment(String words, ZoneId zone, int daysAfter, String pointer) {
        return Instants.parse(words)
                .or(() -> day(words)
                        .map(day -> day.plusDays(daysAfter).atStartOfDay(zone).toInstant()))
                .orElseThrow(() -> Refusal.invalid(
                        pointer, "应为日期（2026-10-01）或带时区偏移的时间。", "Expected a date (2026-10-01) or a time with offset."));
    }

    private static Optional<LocalDate> day(String words) {
        try {
            return Optional.of(LocalDate.parse(words));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
