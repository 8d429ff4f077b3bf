package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.redress.api.casework.VisitCalendar;
import org.redress.api.unit.Units;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.CalendarVisitView;
import org.redress.rest.view.PageView;

/** Visits of customers on the calendars of colleagues. */
@Path("visits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class VisitsResource {
    private final VisitCalendar visits;
    private final Units units;

    public VisitsResource(VisitCalendar visits, Units units) {
        this.visits = visits;
        this.units = units;
    }

    @GET
    @Operation(
            operationId = "listVisits",
            summary = "visits with the caller, and at branches that the caller manages; no medical facts")
    @ApiResponse(responseCode = "200", description = "earliest first, at most 1,000", useReturnTypeSchema = true)
    public PageView<CalendarVisitView> list(
            @Parameter(description = "only with this colleague (username)") @QueryParam("with") String with,
            @Parameter(description = "first day", example = "2026-11-23") @QueryParam("from") String from,
            @Parameter(description = "last day, at most 62 days on", example = "2026-11-29") @QueryParam("to")
                    String to,
            @Context SecurityContext security) {
        LocalDate first = Query.date("from", from);
        LocalDate last = Query.date("to", to);
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= VisitCalendar.MOST_DAYS) {
            throw Refusal.invalid("?to", "应不早于 from，且最多 62 天。", "Expected no day before from, and at most 62 days.");
        }
        ZoneId zone = BranchTime.of(units, SignedIn.of(security).account()).zone();
        return PageView.all(
                visits.list(
                        SignedIn.caller(security),
                        Query.text("with", with),
                        first.atStartOfDay(zone).toInstant(),
                        last.plusDays(1).atStartOfDay(zone).toInstant()),
                line -> CalendarVisitView.of(line, units));
    }
}
