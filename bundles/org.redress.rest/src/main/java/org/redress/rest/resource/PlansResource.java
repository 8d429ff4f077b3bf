package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.redress.api.plugin.PluginPlans;
import org.redress.api.unit.Units;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.JobView;
import org.redress.rest.view.PlanView;

/** Changes of plugins that were looked at. */
@Path("plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plugins")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class PlansResource {
    private final PluginPlans plans;
    private final Units units;

    public PlansResource(PluginPlans plans, Units units) {
        this.plans = plans;
        this.units = units;
    }

    @GET
    @Path("{plan}")
    @Operation(operationId = "readPlan", summary = "one plan; administrators only")
    @ApiResponse(responseCode = "200", description = "the plan", useReturnTypeSchema = true)
    public PlanView read(@PathParam("plan") String id, @Context SecurityContext security) {
        return PlanView.of(Refusal.orRefuse(plans.find(SignedIn.caller(security), id)), BranchTime.house(units));
    }

    @POST
    @Path("{plan}/apply")
    @Operation(
            operationId = "applyPlan",
            summary =
                    "do it; when a step fails, those before it are reversed; 412 when anything changed since it was planned;"
                            + " administrators only")
    @ApiResponse(
            responseCode = "202",
            description = "it has begun; the job tells how it ends",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response apply(@PathParam("plan") String id, @Context SecurityContext security, @Context UriInfo uri) {
        return JobsResource.begun(Refusal.orRefuse(plans.apply(SignedIn.caller(security), id)), units, uri);
    }
}
