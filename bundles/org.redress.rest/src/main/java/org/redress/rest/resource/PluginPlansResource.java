package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import org.redress.api.plugin.PluginPlan;
import org.redress.api.plugin.PluginPlans;
import org.redress.api.unit.Units;
import org.redress.rest.body.PlanBody;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.PlanView;

/** Changes of one plugin. */
@Path("plugins/{plugin}/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plugins")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class PluginPlansResource {
    private final PluginPlans plans;
    private final Units units;

    public PluginPlansResource(PluginPlans plans, Units units) {
        this.plans = plans;
        this.units = units;
    }

    @GET
    @Operation(
            operationId = "listPlans",
            summary = "the plugin's hundred newest plans, newest first; administrators only")
    @ApiResponse(responseCode = "200", description = "the plans", useReturnTypeSchema = true)
    public List<PlanView> list(@PathParam("plugin") String plugin, @Context SecurityContext security) {
        BranchTime time = BranchTime.house(units);
        return Refusal.orRefuse(plans.of(SignedIn.caller(security), plugin)).stream()
                .map(plan -> PlanView.of(plan, time))
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "planPlugin",
            summary = "look at what a change would touch; nothing changes yet; administrators only")
    @ApiResponse(
            responseCode = "201",
            description = "the plan; with objections it cannot be applied",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response plan(
            @PathParam("plugin") String plugin,
            PlanBody body,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        PluginPlan plan = Refusal.orRefuse(
                plans.plan(SignedIn.caller(security), Bodies.required(body).request(plugin)));
        return Response.created(
                        uri.getBaseUriBuilder().path("plans").path(plan.id()).build())
                .entity(PlanView.of(plan, BranchTime.house(units)))
                .build();
    }
}
