package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseDesk;
import org.redress.api.notification.Inbox;
import org.redress.rest.body.PasswordBody;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.view.MeView;

/** The caller themselves. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class MeResource {
    private final Accounts accounts;
    private final CaseDesk desk;
    private final Inbox inbox;

    public MeResource(Accounts accounts, CaseDesk desk, Inbox inbox) {
        this.accounts = accounts;
        this.desk = desk;
        this.inbox = inbox;
    }

    @GET
    @Operation(operationId = "readMe", summary = "who the caller is and where they may register")
    @ApiResponse(responseCode = "200", description = "the caller", useReturnTypeSchema = true)
    public MeView read(@Context SecurityContext security) {
        Caller caller = SignedIn.caller(security);
        return MeView.of(SignedIn.of(security).account(), desk.branches(caller), inbox.unread(caller));
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePassword",
            summary = "change one's own password; ends the other sessions and tokens")
    @ApiResponse(responseCode = "204", description = "changed")
    public void changePassword(PasswordBody body, @Context SecurityContext security) {
        PasswordBody given = Bodies.required(body);
        char[] current = given.current().toCharArray();
        char[] replacement = given.replacement().toCharArray();
        try {
            SignInAnswers.orRefuse(accounts.changeOwnPassword(
                    SignedIn.caller(security),
                    current,
                    replacement,
                    SignedIn.of(security).session().secret()));
        } finally {
            Arrays.fill(current, '\0');
            Arrays.fill(replacement, '\0');
        }
    }
}
