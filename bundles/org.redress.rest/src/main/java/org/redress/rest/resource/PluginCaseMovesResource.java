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
import org.redress.api.plugin.CaseMoves;
import org.redress.api.unit.Units;
import org.redress.rest.body.CaseMoveBody;
import org.redress.rest.body.MovePlanBody;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.CaseMoveView;
import org.redress.rest.view.MovePlanView;

/** Open cases that are to run on another version of the plugin. */
@Path("plugins/{plugin}/case-moves")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plugins")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class PluginCaseMovesResource {
    private final CaseMoves moves;
    private final Units units;

    public PluginCaseMovesResource(CaseMoves moves, Units units) {
        this.moves = moves;
        this.units = units;
    }

    @POST
    @Path("plans")
    @Operation(
            operationId = "planCaseMove",
            summary =
                    "look at what a move to another version would do to open cases; changes nothing; administrators only")
    @ApiResponse(
            responseCode = "200",
            description = "case by case what maps and what does not",
            useReturnTypeSchema = true)
    public MovePlanView plan(@PathParam("plugin") String plugin, MovePlanBody body, @Context SecurityContext security) {
        return MovePlanView.of(
                Refusal.orRefuse(moves.plan(
                        SignedIn.caller(security), Bodies.required(body).request(plugin))),
                BranchTime.house(units));
    }

    @POST
    @Operation(
            operationId = "moveCases",
            summary = "move open cases to another version, each whole or not at all; administrators only")
    @ApiResponse(responseCode = "200", description = "what became of each case", useReturnTypeSchema = true)
    public CaseMoveView move(@PathParam("plugin") String plugin, CaseMoveBody body, @Context SecurityContext security) {
        return CaseMoveView.of(
                Refusal.orRefuse(moves.move(
                        SignedIn.caller(security), Bodies.required(body).order(plugin))),
                BranchTime.house(units));
    }
}
