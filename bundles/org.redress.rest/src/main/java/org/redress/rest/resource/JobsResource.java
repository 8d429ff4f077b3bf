package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.redress.api.plugin.PlanJob;
import org.redress.api.plugin.PluginPlans;
import org.redress.api.unit.Units;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.JobView;

/** Work that goes on after its request was answered. */
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plugins")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class JobsResource {
    private final PluginPlans plans;
    private final Units units;

    public JobsResource(PluginPlans plans, Units units) {
        this.plans = plans;
        this.units = units;
    }

    @GET
    @Path("{job}")
    @Operation(operationId = "readJob", summary = "how far it is, and what came of it; administrators only")
    @ApiResponse(responseCode = "200", description = "the job", useReturnTypeSchema = true)
    public JobView read(@PathParam("job") String id, @Context SecurityContext security) {
        return JobView.of(Refusal.orRefuse(plans.job(SignedIn.caller(security), id)), BranchTime.house(units));
    }

    /** The answer to a request that began one. */
    static Response begun(PlanJob job, Units units, UriInfo uri) {
        return Response.accepted(JobView.of(job, BranchTime.house(units)))
                .location(uri.getBaseUriBuilder().path("jobs").path(job.id()).build())
                .build();
    }
}
