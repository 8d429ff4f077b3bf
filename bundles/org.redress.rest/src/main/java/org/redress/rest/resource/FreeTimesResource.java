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
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.VisitCalendar;
import org.redress.api.unit.Units;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.FreeTimeView;
import org.redress.rest.view.PageView;

/** When a colleague is free for a visit in a case. */
@Path("cases/{number}/free-times")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class FreeTimesResource {
    private static final int USUAL = 30;
    private static final int LONGEST = 480;

    private final VisitCalendar visits;
    private final CaseDesk desk;
    private final Units units;

    public FreeTimesResource(VisitCalendar visits, CaseDesk desk, Units units) {
        this.visits = visits;
        this.desk = desk;
        this.units = units;
    }

    @GET
    @Operation(
            operationId = "listFreeTimes",
            summary = "when a colleague is free on a day, without saying what else they do")
    @ApiResponse(responseCode = "200", description = "beginnings, every 15 minutes", useReturnTypeSchema = true)
    public PageView<FreeTimeView> list(
            @PathParam("number") String number,
            @Parameter(description = "username") @QueryParam("with") String with,
            @Parameter(example = "2026-11-23") @QueryParam("day") String day,
            @Parameter(description = "how long the visit takes, usually 30") @QueryParam("minutes") String minutes,
            @Context SecurityContext security) {
        CaseFile file = Refusal.orRefuse(desk.open(SignedIn.caller(security), number));
        BranchTime time = BranchTime.at(units, file.branch());
        int length = (int) Query.text("minutes", minutes)
                .map(given -> Query.whole("minutes", given, 1, LONGEST))
                .orElse((long) USUAL)
                .longValue();
        return PageView.all(
                Refusal.orRefuse(visits.free(
                        SignedIn.caller(security),
                        number,
                        Query.required("with", with),
                        Query.date("day", day),
                        length)),
                at -> new FreeTimeView(time.of(at)));
    }
}
