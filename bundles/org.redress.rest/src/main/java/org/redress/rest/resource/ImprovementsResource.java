package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.ActionRequest;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.ImprovementFile;
import org.redress.api.improvement.ImprovementQuery;
import org.redress.api.improvement.Improvements;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Units;
import org.redress.rest.entry.Preconditions;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.json.Json;
import org.redress.rest.problem.ProblemView;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.ActionView;
import org.redress.rest.view.ImprovementLineView;
import org.redress.rest.view.ImprovementView;
import org.redress.rest.view.PageView;

/** Types of complaint that recur, and what comes of them. */
@Path("improvements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class ImprovementsResource {
    private final Improvements improvements;
    private final Units units;
    private final BusinessClock clock;
    private final Json json;

    public ImprovementsResource(Improvements improvements, Units units, BusinessClock clock, Json json) {
        this.improvements = improvements;
        this.units = units;
        this.clock = clock;
        this.json = json;
    }

    @GET
    @Operation(operationId = "listImprovements", summary = "improvement items of units whose cases the caller may see")
    @ApiResponse(responseCode = "200", description = "a page, raised last first", useReturnTypeSchema = true)
    public PageView<ImprovementLineView> list(
            @Parameter(description = "items that hold for this unit: its own, those below it and those above it")
                    @QueryParam("unit")
                    String unit,
            @Parameter(description = "open, done or dropped") @QueryParam("state") String state,
            @Parameter(description = "username") @QueryParam("owner") String owner,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context SecurityContext security) {
        ImprovementQuery query = new ImprovementQuery(
                Query.text("unit", unit),
                Query.code("state", Improvement.State.class, state),
                Query.text("owner", owner),
                Query.limit(limit),
                Query.text("cursor", cursor));
        return PageView.of(
                Refusal.orRefuse(improvements.list(SignedIn.caller(security), query)),
                item -> ImprovementLineView.of(item, units, clock.now()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readImprovement", summary = "an improvement item with its cases and its changes")
    @ApiResponse(
            responseCode = "200",
            description = "the item; its ETag counts what people changed, not cases that joined",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ImprovementView.class)))
    public Response read(@PathParam("id") String id, @Context SecurityContext security) {
        return answer(Refusal.orRefuse(improvements.open(SignedIn.caller(security), id)));
    }

    @GET
    @Path("{id}/actions")
    @Operation(operationId = "listImprovementActions", summary = "every action, with why not where it is not allowed")
    @ApiResponse(responseCode = "200", description = "the actions", useReturnTypeSchema = true)
    public PageView<ActionView> actions(@PathParam("id") String id, @Context SecurityContext security) {
        return PageView.all(
                Refusal.orRefuse(improvements.actions(SignedIn.caller(security), id)),
                offer -> ActionView.of(offer, json));
    }

    @POST
    @Path("{id}/actions/{action}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "performImprovementAction",
            summary = "assign, add-note, finish or drop",
            requestBody =
                    @RequestBody(
                            description = "the input, as the action's inputSchema says",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(type = "object"))))
    @ApiResponse(
            responseCode = "200",
            description = "done; the item as it stands now",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ImprovementView.class)))
    @ApiResponse(
            responseCode = "409",
            description = "the item has ended",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class)))
    @ApiResponse(
            responseCode = "412",
            description = "somebody has changed the item since the version in If-Match",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class)))
    public Response perform(
            @PathParam("id") String id,
            @PathParam("action") String action,
            @Parameter(description = "ETag that the caller has seen") @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(hidden = true) Map<String, Object> body,
            @Context SecurityContext security) {
        ActionRequest request = new ActionRequest(
                action, body == null ? Map.of() : body, Preconditions.expectedVersion(ifMatch), Optional.empty());
        return answer(Refusal.orRefuse(improvements.perform(SignedIn.caller(security), id, request)));
    }

    private Response answer(ImprovementFile file) {
        return Response.ok(ImprovementView.of(file, units, clock.now()))
                .tag(new EntityTag(String.valueOf(file.item().version())))
                .build();
    }
}
