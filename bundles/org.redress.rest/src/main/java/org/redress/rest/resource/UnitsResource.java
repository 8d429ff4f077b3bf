package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.rest.body.UnitBody;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;
import org.redress.rest.view.UnitView;

/** The organisation tree. */
@Path("units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class UnitsResource {
    private final Units units;

    public UnitsResource(Units units) {
        this.units = units;
    }

    @GET
    @Operation(operationId = "listUnits", summary = "every unit, parents before children")
    @ApiResponse(responseCode = "200", description = "the tree", useReturnTypeSchema = true)
    public List<UnitView> list() {
        return units.all().stream().map(UnitView::of).toList();
    }

    @GET
    @Path("{unit}")
    @Operation(operationId = "readUnit", summary = "one unit")
    @ApiResponse(responseCode = "200", description = "the unit", useReturnTypeSchema = true)
    public UnitView read(@PathParam("unit") String id) {
        return UnitView.of(existing(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createUnit", summary = "add a unit; administrators only")
    @ApiResponse(
            responseCode = "201",
            description = "created",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response create(UnitBody body, @Context SecurityContext security, @Context UriInfo uri) {
        Unit wanted = UnitDraft.toCreate(Bodies.required(body));
        if (units.find(wanted.id()).isPresent()) {
            throw Refusal.of(409, RestProblems.EXISTS);
        }
        Unit created = Refusal.orRefuse(units.save(SignedIn.caller(security), wanted));
        return Response.created(uri.getAbsolutePathBuilder().path(created.id()).build())
                .entity(UnitView.of(created))
                .build();
    }

    @PUT
    @Path("{unit}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeUnit", summary = "change name, zone or activity; administrators only")
    @ApiResponse(responseCode = "200", description = "changed", useReturnTypeSchema = true)
    public UnitView change(@PathParam("unit") String id, UnitBody body, @Context SecurityContext security) {
        Unit wanted = UnitDraft.toChange(Bodies.required(body), existing(id));
        return UnitView.of(Refusal.orRefuse(units.save(SignedIn.caller(security), wanted)));
    }

    private Unit existing(String id) {
        return units.find(id).orElseThrow(() -> Refusal.of(404, RestProblems.NOT_FOUND));
    }
}
