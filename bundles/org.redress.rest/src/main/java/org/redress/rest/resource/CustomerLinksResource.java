package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CustomerLink.Purpose;
import org.redress.api.portal.CustomerLinks;
import org.redress.api.unit.Units;
import org.redress.rest.body.CustomerLinkBody;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.Codes;
import org.redress.rest.view.CustomerLinkView;
import org.redress.rest.view.PageView;

/** Links that the customer of a case was given. */
@Path("cases/{number}/customer-links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class CustomerLinksResource {
    private final CustomerLinks links;
    private final CaseDesk desk;
    private final Units units;

    public CustomerLinksResource(CustomerLinks links, CaseDesk desk, Units units) {
        this.links = links;
        this.desk = desk;
        this.units = units;
    }

    @GET
    @Operation(
            operationId = "listCustomerLinks",
            summary = "links of a case, the newest first, and when they were opened")
    @ApiResponse(responseCode = "200", description = "never with what opens them", useReturnTypeSchema = true)
    public PageView<CustomerLinkView> list(@PathParam("number") String number, @Context SecurityContext security) {
        Caller caller = SignedIn.caller(security);
        BranchTime time = time(caller, number);
        return PageView.all(
                Refusal.orRefuse(links.list(caller, number)).lines(),
                line -> CustomerLinkView.of(line.link(), line.opened(), Optional.empty(), time));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "issueCustomerLink", summary = "make a link for the customer; its path is told this once")
    @ApiResponse(
            responseCode = "201",
            description = "made",
            content = @Content(schema = @Schema(implementation = CustomerLinkView.class)))
    public Response issue(
            @PathParam("number") String number, CustomerLinkBody body, @Context SecurityContext security) {
        CustomerLinkBody given = Bodies.required(body);
        Purpose purpose = Codes.find(Purpose.class, given.purpose())
                .orElseThrow(
                        () -> Refusal.invalid("/purpose", "用途为 status 或 survey", "The purpose is status or survey"));
        Caller caller = SignedIn.caller(security);
        CustomerLinks.Issued issued = Refusal.orRefuse(
                links.issue(caller, number, purpose, given.days().orElse(CustomerLinks.USUAL_DAYS)));
        return Response.status(Response.Status.CREATED)
                .entity(CustomerLinkView.of(
                        issued.link(), List.of(), Optional.of(issued.token()), time(caller, number)))
                .build();
    }

    @POST
    @Path("{no}/revocation")
    @Operation(operationId = "revokeCustomerLink", summary = "from now on it opens nothing")
    @ApiResponse(responseCode = "204", description = "revoked")
    public void revoke(
            @PathParam("number") String number, @PathParam("no") String no, @Context SecurityContext security) {
        int which = (int) Query.whole("no", no, 1, Integer.MAX_VALUE);
        Refusal.orRefuse(links.revoke(SignedIn.caller(security), number, which));
    }

    private BranchTime time(Caller caller, String number) {
        return BranchTime.at(units, Refusal.orRefuse(desk.open(caller, number)).branch());
    }
}
