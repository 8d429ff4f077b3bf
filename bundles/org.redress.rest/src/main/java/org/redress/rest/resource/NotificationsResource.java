package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.redress.api.notification.Inbox;
import org.redress.api.unit.Units;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.NotificationView;
import org.redress.rest.view.PageView;

/** The caller's inbox. */
@Path("notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class NotificationsResource {
    private final Inbox inbox;
    private final Units units;

    public NotificationsResource(Inbox inbox, Units units) {
        this.inbox = inbox;
        this.units = units;
    }

    @GET
    @Operation(operationId = "listNotifications", summary = "newest first")
    @ApiResponse(responseCode = "200", description = "a page", useReturnTypeSchema = true)
    public PageView<NotificationView> list(
            @Parameter(description = "true: only what is unread") @QueryParam("unread") String unread,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context SecurityContext security) {
        BranchTime time = BranchTime.house(units);
        return PageView.of(
                inbox.list(
                        SignedIn.caller(security),
                        Query.flag("unread", unread),
                        Query.limit(limit),
                        Query.text("cursor", cursor).orElse("")),
                line -> NotificationView.of(line, time));
    }

    @POST
    @Path("{id}/read")
    @Operation(operationId = "markNotificationRead", summary = "mark as read; unknown ids are ignored")
    @ApiResponse(responseCode = "204", description = "marked")
    public void read(
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathParam("id") String id,
            @Context SecurityContext security) {
        inbox.read(SignedIn.caller(security), Ids.uuid(id));
    }
}
