package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.redress.api.routine.DutyKey;
import org.redress.api.routine.RoutineDuty;
import org.redress.api.routine.RoutineQuery;
import org.redress.api.routine.RoutineRecord;
import org.redress.api.routine.Routines;
import org.redress.api.unit.Units;
import org.redress.rest.body.DutyBody;
import org.redress.rest.entry.Preconditions;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.json.Json;
import org.redress.rest.problem.ProblemView;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;
import org.redress.rest.view.DutyLineView;
import org.redress.rest.view.DutyView;
import org.redress.rest.view.PageView;

/** Duties of the house that come round, beside the cases. */
@Path("duties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class DutiesResource {
    private final Routines routines;
    private final Units units;
    private final Json json;

    public DutiesResource(Routines routines, Units units, Json json) {
        this.routines = routines;
        this.units = units;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "listDuties",
            summary = "routine duties of units at which the caller holds a role, and of those below them")
    @ApiResponse(
            responseCode = "200",
            description = "a page: what is due, ends first first; the others, ended last first",
            useReturnTypeSchema = true)
    public PageView<DutyLineView> list(
            @Parameter(description = "duties of this unit and of those below it") @QueryParam("unit") String unit,
            @Parameter(description = "due (unless said), missed or done") @QueryParam("state") String state,
            @Parameter(description = "true: of what is due, only what the caller has to do") @QueryParam("mine")
                    String mine,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context SecurityContext security) {
        RoutineQuery query = new RoutineQuery(
                Query.text("unit", unit),
                Query.code("state", RoutineDuty.State.class, state).orElse(RoutineDuty.State.DUE),
                Query.flag("mine", mine),
                Query.limit(limit),
                Query.text("cursor", cursor));
        return PageView.of(
                Refusal.orRefuse(routines.list(SignedIn.caller(security), query)),
                duty -> DutyLineView.of(duty, units));
    }

    @GET
    @Path("{pack}/{duty}/{unit}/{period}")
    @Operation(
            operationId = "readDuty",
            summary = "a routine duty with the figures of its period, and what was recorded or has to be")
    @ApiResponse(responseCode = "200", description = "the duty", useReturnTypeSchema = true)
    public DutyView read(
            @PathParam("pack") String pack,
            @PathParam("duty") String duty,
            @PathParam("unit") String unit,
            @PathParam("period") String period,
            @Context SecurityContext security) {
        return DutyView.of(
                Refusal.orRefuse(routines.open(SignedIn.caller(security), key(pack, duty, unit, period))), units, json);
    }

    @POST
    @Path("{pack}/{duty}/{unit}/{period}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordDuty", summary = "records that it was done, once and for all")
    @ApiResponse(responseCode = "200", description = "recorded; the duty as it stands now", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "recorded already, or no longer on at the unit",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class)))
    public DutyView record(
            @PathParam("pack") String pack,
            @PathParam("duty") String duty,
            @PathParam("unit") String unit,
            @PathParam("period") String period,
            @Parameter(description = "the same key is carried out once") @HeaderParam("Idempotency-Key") String key,
            DutyBody body,
            @Context SecurityContext security) {
        RoutineRecord record = Bodies.required(body).record(Preconditions.idempotencyKey(key));
        return DutyView.of(
                Refusal.orRefuse(routines.record(SignedIn.caller(security), key(pack, duty, unit, period), record)),
                units,
                json);
    }

    private static DutyKey key(String pack, String duty, String unit, String period) {
        return DutyKey.parse(String.join("/", pack, duty, unit, period))
                .orElseThrow(() -> Refusal.of(404, RestProblems.NOT_FOUND));
    }
}
