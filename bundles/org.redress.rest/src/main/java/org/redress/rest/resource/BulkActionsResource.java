package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.redress.api.casework.BulkRequest;
import org.redress.api.casework.CaseDesk;
import org.redress.rest.body.BulkBody;
import org.redress.rest.entry.Preconditions;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Language;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BulkActionView;
import org.redress.rest.view.BulkView;
import org.redress.rest.view.PageView;

/** One action for several cases, each through the same gates as alone. */
@Path("bulk-actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class BulkActionsResource {
    private final CaseDesk desk;

    public BulkActionsResource(CaseDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(operationId = "listBulkActions", summary = "actions that can be done with several cases")
    @ApiResponse(responseCode = "200", description = "the actions", useReturnTypeSchema = true)
    public PageView<BulkActionView> list() {
        return PageView.all(desk.bulkActions(), BulkActionView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "performBulkAction",
            summary = "do the same with several cases, one by one; what is refused for one holds up none of the others")
    @ApiResponse(responseCode = "200", description = "what became of each", useReturnTypeSchema = true)
    public BulkView perform(
            @Parameter(description = "the same key is carried out once for each case") @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            BulkBody body,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        BulkRequest request = Bodies.required(body).request(Preconditions.idempotencyKey(key));
        return BulkView.of(
                Refusal.orRefuse(desk.performAll(SignedIn.caller(security), request)),
                uri.getRequestUri().getRawPath(),
                Language.of(language));
    }
}
