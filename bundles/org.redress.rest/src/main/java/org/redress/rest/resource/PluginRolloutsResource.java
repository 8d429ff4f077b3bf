package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.redress.api.plugin.Rollouts;
import org.redress.api.unit.Units;
import org.redress.rest.body.RolloutBody;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.RolloutView;

/** A version of the plugin that is to go to branches wave by wave. */
@Path("plugins/{plugin}/rollouts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plugins")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class PluginRolloutsResource {
    private final Rollouts rollouts;
    private final Units units;

    public PluginRolloutsResource(Rollouts rollouts, Units units) {
        this.rollouts = rollouts;
        this.units = units;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startRollout",
            summary =
                    "bring a version to branches wave by wave; it comes back by itself where it goes badly; administrators only")
    @ApiResponse(responseCode = "200", description = "it is under way", useReturnTypeSchema = true)
    public RolloutView start(@PathParam("plugin") String plugin, RolloutBody body, @Context SecurityContext security) {
        return RolloutView.of(
                Refusal.orRefuse(rollouts.start(
                        SignedIn.caller(security), Bodies.required(body).request(plugin))),
                Optional.empty(),
                BranchTime.house(units));
    }
}
