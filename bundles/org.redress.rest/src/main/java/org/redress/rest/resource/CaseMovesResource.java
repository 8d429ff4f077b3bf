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
import org.redress.api.plugin.CaseMoves;
import org.redress.api.unit.Units;
import org.redress.rest.body.ReversalBody;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.CaseMoveView;

/** Moves of cases to other versions of plugins. */
@Path("case-moves")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plugins")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class CaseMovesResource {
    private final CaseMoves moves;
    private final Units units;

    public CaseMovesResource(CaseMoves moves, Units units) {
        this.moves = moves;
        this.units = units;
    }

    @GET
    @Operation(
            operationId = "listCaseMoves",
            summary = "the 200 begun last, newest first, without their cases; administrators only")
    @ApiResponse(responseCode = "200", description = "the moves", useReturnTypeSchema = true)
    public List<CaseMoveView> list(@Context SecurityContext security) {
        BranchTime time = BranchTime.house(units);
        return Refusal.orRefuse(moves.all(SignedIn.caller(security))).stream()
                .map(move -> CaseMoveView.of(move, time))
                .toList();
    }

    @GET
    @Path("{move}")
    @Operation(operationId = "readCaseMove", summary = "one move and what became of each case; administrators only")
    @ApiResponse(responseCode = "200", description = "the move", useReturnTypeSchema = true)
    public CaseMoveView read(@PathParam("move") String id, @Context SecurityContext security) {
        return CaseMoveView.of(Refusal.orRefuse(moves.find(SignedIn.caller(security), id)), BranchTime.house(units));
    }

    @POST
    @Path("{move}/reverse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reverseCaseMove",
            summary = "give cases back what they had, where nothing else has happened since; administrators only")
    @ApiResponse(responseCode = "200", description = "what became of each case", useReturnTypeSchema = true)
    public CaseMoveView reverse(@PathParam("move") String id, ReversalBody body, @Context SecurityContext security) {
        ReversalBody asked = Bodies.required(body);
        return CaseMoveView.of(
                Refusal.orRefuse(moves.reverse(
                        SignedIn.caller(security), id, asked.cases().orElse(List.of()), asked.reason())),
                BranchTime.house(units));
    }
}
