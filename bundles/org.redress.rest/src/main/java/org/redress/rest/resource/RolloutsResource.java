package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
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
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.plugin.Rollouts;
import org.redress.api.unit.Units;
import org.redress.rest.body.ReasonBody;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.RolloutView;

/** Versions of plugins that go to branches wave by wave. */
@Path("rollouts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plugins")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class RolloutsResource {
    private final Rollouts rollouts;
    private final Units units;

    public RolloutsResource(Rollouts rollouts, Units units) {
        this.rollouts = rollouts;
        this.units = units;
    }

    @GET
    @Operation(operationId = "listRollouts", summary = "the 200 started last, newest first; administrators only")
    @ApiResponse(responseCode = "200", description = "the roll-outs", useReturnTypeSchema = true)
    public List<RolloutView> list(@Context SecurityContext security) {
        BranchTime time = BranchTime.house(units);
        return Refusal.orRefuse(rollouts.all(SignedIn.caller(security))).stream()
                .map(rollout -> RolloutView.of(rollout, Optional.empty(), time))
                .toList();
    }

    @GET
    @Path("{rollout}")
    @Operation(
            operationId = "readRollout",
            summary = "one roll-out and what is seen at its branches; administrators only")
    @ApiResponse(responseCode = "200", description = "the roll-out", useReturnTypeSchema = true)
    public RolloutView read(@PathParam("rollout") String id, @Context SecurityContext security) {
        Caller caller = SignedIn.caller(security);
        return RolloutView.of(
                Refusal.orRefuse(rollouts.find(caller, id)),
                Optional.of(Refusal.orRefuse(rollouts.watch(caller, id))),
                BranchTime.house(units));
    }

    @POST
    @Path("{rollout}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "returnRollout",
            summary = "take it back: each branch gets what was decided there before; administrators only")
    @ApiResponse(responseCode = "200", description = "it is on its way back", useReturnTypeSchema = true)
    public RolloutView takeBack(@PathParam("rollout") String id, ReasonBody body, @Context SecurityContext security) {
        String reason = Optional.ofNullable(Bodies.required(body).reason()).orElse("");
        return RolloutView.of(
                Refusal.orRefuse(rollouts.takeBack(SignedIn.caller(security), id, reason)),
                Optional.empty(),
                BranchTime.house(units));
    }
}
