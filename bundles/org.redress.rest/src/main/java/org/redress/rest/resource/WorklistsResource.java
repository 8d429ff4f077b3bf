package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.Worklist;
import org.redress.api.unit.Units;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;
import org.redress.rest.view.Codes;
import org.redress.rest.view.PageView;
import org.redress.rest.view.SummaryView;

/** Lists of work that everybody has. */
@Path("worklists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class WorklistsResource {
    private final CaseDesk desk;
    private final Units units;

    public WorklistsResource(CaseDesk desk, Units units) {
        this.desk = desk;
        this.units = units;
    }

    @GET
    @Path("{list}")
    @Operation(operationId = "readWorklist", summary = "the caller's cases of a kind, most urgent first")
    @ApiResponse(responseCode = "200", description = "a page", useReturnTypeSchema = true)
    public PageView<SummaryView> read(
            @Parameter(description = "mine, due-today, overdue, approvals, hand-overs or unsolved") @PathParam("list")
                    String list,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context SecurityContext security) {
        Worklist worklist = Codes.find(Worklist.class, list).orElseThrow(() -> Refusal.of(404, RestProblems.NOT_FOUND));
        return PageView.of(
                Refusal.orRefuse(desk.worklist(
                        SignedIn.caller(security), worklist, Query.limit(limit), Query.text("cursor", cursor))),
                line -> SummaryView.of(line, units));
    }
}
