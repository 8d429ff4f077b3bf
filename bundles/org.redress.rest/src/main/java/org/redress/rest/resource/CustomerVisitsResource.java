package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.redress.api.portal.CustomerVisits;
import org.redress.api.problem.Outcome;
import org.redress.rest.body.CustomerVisitBody;
import org.redress.rest.body.SurveyBody;
import org.redress.rest.entry.NoToken;
import org.redress.rest.entry.RequestFacts;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.CustomerVisitView;

/** What customers do with their link. The link stands in the body, so that no log of addresses holds it. */
@Path("customer-visits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customer-visits")
@ProblemAnswers
public final class CustomerVisitsResource {
    private final CustomerVisits visits;

    public CustomerVisitsResource(CustomerVisits visits) {
        this.visits = visits;
    }

    @POST
    @NoToken
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openCustomerLink",
            summary =
                    "open a link by the last four digits of the telephone number; whatever does not open is answered alike")
    @ApiResponse(responseCode = "200", description = "how the case stands", useReturnTypeSchema = true)
    public CustomerVisitView open(CustomerVisitBody body, @Context ContainerRequestContext request) {
        CustomerVisitBody given = Bodies.required(body);
        String address = String.valueOf(request.getProperty(RequestFacts.ADDRESS));
        Outcome<CustomerVisits.Opened> outcome = visits.open(given.link(), given.digits(), address);
        if (outcome instanceof Outcome.Forbidden<CustomerVisits.Opened> slower) {
            throw Refusal.of(429, slower.problem());
        }
        String secret = Refusal.orRefuse(outcome).secret();
        return CustomerVisitView.of(Refusal.orRefuse(visits.view(given.link(), secret)), secret);
    }

    @POST
    @Path("answers")
    @NoToken
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "answerSurvey", summary = "answer the survey of an opened link, once")
    @ApiResponse(responseCode = "200", description = "how the case stands", useReturnTypeSchema = true)
    public CustomerVisitView answer(SurveyBody body) {
        SurveyBody given = Bodies.required(body);
        CustomerVisits.Answers answers = new CustomerVisits.Answers(
                given.settled(), given.result(), given.process(), given.text().orElse(""));
        return CustomerVisitView.of(
                Refusal.orRefuse(visits.answer(given.link(), given.secret(), answers)), given.secret());
    }
}
