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
import org.redress.api.casework.ClockLedger;
import org.redress.api.unit.Units;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.ClockLedgerView;

/** The ledger of clocks, for administrators. */
@Path("clocks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class ClocksResource {

    private final ClockLedger ledger;
    private final Units units;

    public ClocksResource(ClockLedger ledger, Units units) {
        this.ledger = ledger;
        this.units = units;
    }

    @GET
    @Path("ledger")
    @Operation(
            operationId = "readClockLedger",
            summary = "clocks by pack, as history tells of them and as the database runs them; administrators only")
    @ApiResponse(responseCode = "200", description = "the ledger", useReturnTypeSchema = true)
    public ClockLedgerView read(@Context SecurityContext security) {
        return ClockLedgerView.of(Refusal.orRefuse(ledger.read(SignedIn.caller(security))), BranchTime.house(units));
    }
}
