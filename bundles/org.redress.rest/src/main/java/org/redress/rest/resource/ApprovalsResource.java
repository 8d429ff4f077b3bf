package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.WaitingApprovals;
import org.redress.api.casework.Worklist;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.unit.Units;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.PageView;
import org.redress.rest.view.WaitingView;

/** Decisions that wait for the caller. */
@Path("approvals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class ApprovalsResource {
    private final CaseDesk desk;
    private final Units units;

    public ApprovalsResource(CaseDesk desk, Units units) {
        this.desk = desk;
        this.units = units;
    }

    @GET
    @Operation(
            operationId = "listApprovals",
            summary = "cases with approvals that wait for the caller, and what it takes to decide them")
    @ApiResponse(responseCode = "200", description = "a page", useReturnTypeSchema = true)
    public PageView<WaitingView> list(
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context SecurityContext security) {
        Caller caller = SignedIn.caller(security);
        Page<CaseSummary> page = Refusal.orRefuse(
                desk.worklist(caller, Worklist.APPROVALS, Query.limit(limit), Query.text("cursor", cursor)));
        List<WaitingView> waiting = new ArrayList<>();
        for (CaseSummary line : page.items()) {
            // A case can be decided or closed to the caller between the list and this look: then it just is not here.
            if (desk.waitingApprovals(caller, line.number()) instanceof Outcome.Done<WaitingApprovals> found
                    && !found.value().waiting().isEmpty()) {
                waiting.add(WaitingView.of(line, found.value(), units));
            }
        }
        return new PageView<>(waiting, page.next().orElse(null));
    }
}
