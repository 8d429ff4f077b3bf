package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.redress.api.account.Caller;
import org.redress.api.plugin.PluginPlans;
import org.redress.api.unit.Units;
import org.redress.rest.body.RollbackBody;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.JobView;

/** Plans taken back. */
@Path("rollbacks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plugins")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class RollbacksResource {
    private final PluginPlans plans;
    private final Units units;

    public RollbacksResource(PluginPlans plans, Units units) {
        this.plans = plans;
        this.units = units;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rollBack",
            summary =
                    "reverse a plan: the one of its plugin that was applied last, while nobody has decided otherwise since;"
                            + " administrators only")
    @ApiResponse(
            responseCode = "202",
            description = "it has begun; the job tells how it ends",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response rollBack(RollbackBody body, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = SignedIn.caller(security);
        RollbackBody wanted = Bodies.required(body);
        if (wanted.plan().isPresent() == wanted.plugin().isPresent()) {
            throw Refusal.invalid("/plan", "请填写 plan 或 plugin 其中之一。", "Give either plan or plugin.");
        }
        String plan = wanted.plan().orElseGet(() -> Refusal.orRefuse(
                        plans.lastApplied(caller, wanted.plugin().orElseThrow()))
                .id());
        return JobsResource.begun(Refusal.orRefuse(plans.rollback(caller, plan)), units, uri);
    }
}
