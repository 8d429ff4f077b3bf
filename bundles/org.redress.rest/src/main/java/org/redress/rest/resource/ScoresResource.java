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
import java.time.LocalDate;
import java.time.ZoneId;
import org.redress.api.casework.CaseDesk;
import org.redress.api.unit.Units;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.ScoresView;

/** What complaints count in the house's figures, where a procedure keeps a score. */
@Path("scores")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class ScoresResource {
    private final CaseDesk desk;
    private final Units units;

    public ScoresResource(CaseDesk desk, Units units) {
        this.desk = desk;
        this.units = units;
    }

    @GET
    @Operation(
            operationId = "sumScores",
            summary = "what cases received in a period count, by branch, type and class, with the sum")
    @ApiResponse(responseCode = "200", description = "branches that the caller may see", useReturnTypeSchema = true)
    public ScoresView sum(
            @Parameter(description = "unit; a region or chain means its branches") @QueryParam("branch") String branch,
            @Parameter(description = "first day of receipt", example = "2026-11-01") @QueryParam("from") String from,
            @Parameter(description = "last day of receipt", example = "2026-11-30") @QueryParam("to") String to,
            @Context SecurityContext security) {
        LocalDate first = Query.date("from", from);
        LocalDate last = Query.date("to", to);
        if (last.isBefore(first)) {
            throw Refusal.invalid("?to", "应不早于 from。", "Expected no day before from.");
        }
        ZoneId zone = BranchTime.of(units, SignedIn.of(security).account()).zone();
        return ScoresView.of(
                desk.scores(
                        SignedIn.caller(security),
                        Query.text("branch", branch),
                        first.atStartOfDay(zone).toInstant(),
                        last.plusDays(1).atStartOfDay(zone).toInstant()),
                units);
    }
}
