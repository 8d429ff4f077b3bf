package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.redress.api.health.InvariantMonitor;
import org.redress.api.health.InvariantReport;
import org.redress.api.health.NodeHealth;
import org.redress.api.unit.Units;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.InvariantsView;

/** How the data and the node are doing. */
@Path("admin/invariants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class InvariantsResource {
    private final InvariantMonitor monitor;
    private final NodeHealth health;
    private final Units units;

    public InvariantsResource(InvariantMonitor monitor, NodeHealth health, Units units) {
        this.monitor = monitor;
        this.health = health;
        this.units = units;
    }

    @GET
    @Operation(
            operationId = "readInvariants",
            summary = "cases that break a rule which holds of every case, and health checks; administrators only")
    @ApiResponse(responseCode = "200", description = "counts, some seconds old at most", useReturnTypeSchema = true)
    public InvariantsView read(@Context SecurityContext security) {
        InvariantReport report = Refusal.orRefuse(monitor.report(SignedIn.caller(security)));
        return InvariantsView.of(report, health.checks(), BranchTime.house(units));
    }
}
