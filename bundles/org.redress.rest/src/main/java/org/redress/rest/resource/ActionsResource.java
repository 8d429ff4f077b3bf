package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import org.redress.api.account.Caller;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.CaseDesk;
import org.redress.rest.entry.Preconditions;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.json.Json;
import org.redress.rest.problem.ProblemView;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.ActionView;
import org.redress.rest.view.CaseView;
import org.redress.rest.view.PageView;

/** What can be done with a case, and doing it. */
@Path("cases/{number}/actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class ActionsResource {
    private final CaseDesk desk;
    private final CaseAnswers answers;
    private final Json json;

    public ActionsResource(CaseDesk desk, CaseAnswers answers, Json json) {
        this.desk = desk;
        this.answers = answers;
        this.json = json;
    }

    @GET
    @Operation(operationId = "listActions", summary = "every action, blocked ones with what is missing")
    @ApiResponse(responseCode = "200", description = "the actions", useReturnTypeSchema = true)
    public PageView<ActionView> list(@PathParam("number") String number, @Context SecurityContext security) {
        return PageView.all(
                Refusal.orRefuse(desk.actions(SignedIn.caller(security), number)), offer -> ActionView.of(offer, json));
    }

    // Actions of plugins carry their plugin's id before a slash.
    @POST
    @Path("{action: .+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "performAction",
            summary = "do something with a case",
            requestBody =
                    @RequestBody(
                            description = "the input, as the action's inputSchema says; none where it needs none",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(type = "object"))))
    @ApiResponse(
            responseCode = "200",
            description = "done; the case as it stands now",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(
            responseCode = "409",
            description = "a gate holds, see blockedBy",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class)))
    @ApiResponse(
            responseCode = "412",
            description = "the case has moved on since the version in If-Match",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class)))
    public Response perform(
            @PathParam("number") String number,
            @PathParam("action") String action,
            @Parameter(description = "ETag that the caller has seen") @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "the same key is carried out once") @HeaderParam("Idempotency-Key") String key,
            @Parameter(hidden = true) Map<String, Object> body,
            @Context SecurityContext security) {
        ActionRequest request = new ActionRequest(
                action,
                body == null ? Map.of() : body,
                Preconditions.expectedVersion(ifMatch),
                Preconditions.idempotencyKey(key));
        Caller caller = SignedIn.caller(security);
        return answers.of(Response.ok(), caller, Refusal.orRefuse(desk.perform(caller, number, request)))
                .build();
    }
}
