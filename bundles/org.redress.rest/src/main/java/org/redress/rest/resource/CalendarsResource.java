package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.redress.api.calendar.CalendarOrigins;
import org.redress.api.calendar.Calendars;
import org.redress.api.calendar.DeadlineMove;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.rest.body.CalendarBody;
import org.redress.rest.body.ReasonBody;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.CalendarView;
import org.redress.rest.view.DayView;
import org.redress.rest.view.MoveView;
import org.redress.rest.view.MovedView;
import org.redress.rest.view.PageView;

/** Working time of a unit, and the running deadlines that a change of it would move. */
@Path("units/{unit}/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendars")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class CalendarsResource {
    private static final int MOST_DAYS = 400;

    private final Calendars calendars;
    private final Units units;
    private final BusinessClock clock;

    public CalendarsResource(Calendars calendars, Units units, BusinessClock clock) {
        this.calendars = calendars;
        this.units = units;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "readCalendar",
            summary = "working time of a unit, decided and effective; administrators and staff of that unit")
    @ApiResponse(responseCode = "200", description = "the calendar", useReturnTypeSchema = true)
    public CalendarView read(@PathParam("unit") String unit, @Context SecurityContext security) {
        return view(readable(unit, security));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideCalendar",
            summary = "decide working time; counts for deadlines that start from now on; administrators only")
    @ApiResponse(responseCode = "200", description = "decided", useReturnTypeSchema = true)
    public CalendarView decide(@PathParam("unit") String unit, CalendarBody body, @Context SecurityContext security) {
        CalendarBody given = Bodies.required(body);
        Refusal.orRefuse(calendars.decide(
                SignedIn.caller(security),
                unit,
                CalendarDraft.of(given),
                given.reason().orElse("")));
        return view(existing(unit));
    }

    @GET
    @Path("days")
    @Operation(operationId = "listCalendarDays", summary = "day by day: works or not, shifts, and why")
    @ApiResponse(responseCode = "200", description = "the days, at most 400", useReturnTypeSchema = true)
    public PageView<DayView> days(
            @PathParam("unit") String unit,
            @Parameter(description = "first day", example = "2026-09-01") @QueryParam("from") String from,
            @Parameter(description = "last day", example = "2026-09-30") @QueryParam("to") String to,
            @Context SecurityContext security) {
        Unit found = readable(unit, security);
        LocalDate first = Query.date("from", from);
        LocalDate last = Query.date("to", to);
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Refusal.invalid("?to", "应不早于 from，且最多 400 天。", "Expected no day before from, and at most 400 days.");
        }
        WorkingCalendar calendar = calendars.of(found.id()).house();
        CalendarOrigins origins = origins(found);
        return PageView.all(first.datesUntil(last.plusDays(1)).toList(), day -> DayView.of(calendar, day, origins));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewCalendar",
            summary = "running deadlines that would move by a decision not made yet; administrators only")
    @ApiResponse(responseCode = "200", description = "at most 1,000 deadlines", useReturnTypeSchema = true)
    public PageView<MoveView> preview(
            @PathParam("unit") String unit, CalendarBody body, @Context SecurityContext security) {
        List<DeadlineMove> moves = Refusal.orRefuse(
                calendars.preview(SignedIn.caller(security), unit, CalendarDraft.of(Bodies.required(body))));
        return moves(unit, moves);
    }

    @GET
    @Path("moves")
    @Operation(
            operationId = "listDeadlineMoves",
            summary = "running deadlines that would move if they were counted again now; administrators only")
    @ApiResponse(responseCode = "200", description = "at most 1,000 deadlines", useReturnTypeSchema = true)
    public PageView<MoveView> moves(@PathParam("unit") String unit, @Context SecurityContext security) {
        return moves(unit, Refusal.orRefuse(calendars.moves(SignedIn.caller(security), unit)));
    }

    @POST
    @Path("moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applyDeadlineMoves",
            summary =
                    "count running deadlines again; each move is written into its case's history; administrators only")
    @ApiResponse(responseCode = "200", description = "moved", useReturnTypeSchema = true)
    public MovedView apply(@PathParam("unit") String unit, ReasonBody body, @Context SecurityContext security) {
        return new MovedView(Refusal.orRefuse(calendars.applyMoves(
                SignedIn.caller(security), unit, Bodies.required(body).reason())));
    }

    private CalendarView view(Unit unit) {
        return CalendarView.of(
                unit.id(),
                calendars.decided(unit.id()),
                calendars.of(unit.id()),
                origins(unit),
                LocalDate.ofInstant(clock.now(), unit.zone()));
    }

    private PageView<MoveView> moves(String unit, List<DeadlineMove> moves) {
        BranchTime time = new BranchTime(existing(unit).zone());
        return PageView.all(moves, move -> MoveView.of(move, time));
    }

    private CalendarOrigins origins(Unit unit) {
        return CalendarOrigins.of(calendars, units.path(unit.id()));
    }

    private Unit readable(String unit, SecurityContext security) {
        return UnitReading.readable(units, unit, SignedIn.of(security).account());
    }

    private Unit existing(String unit) {
        return units.find(unit).orElseThrow(() -> Refusal.of(404, RestProblems.NOT_FOUND));
    }
}
