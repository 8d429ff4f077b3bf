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
import org.redress.api.casework.CaseDesk;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.CustomerMatchView;
import org.redress.rest.view.PageView;

/** Finding customers again. */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class CustomersResource {
    private final CaseDesk desk;

    public CustomersResource(CaseDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(operationId = "findCustomers", summary = "known customers that fit, ten at most")
    @ApiResponse(responseCode = "200", description = "the customers", useReturnTypeSchema = true)
    public PageView<CustomerMatchView> find(
            @Parameter(required = true, description = "four characters of a phone number or two of a name")
                    @QueryParam("q")
                    String q,
            @Context SecurityContext security) {
        return PageView.all(
                Refusal.orRefuse(desk.matchCustomers(SignedIn.caller(security), Query.required("q", q))),
                CustomerMatchView::of);
    }
}
