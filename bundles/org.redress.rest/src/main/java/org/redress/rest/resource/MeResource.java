package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.redress.api.account.Absence;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseDesk;
import org.redress.api.notification.Inbox;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.unit.Units;
import org.redress.rest.body.AbsenceBody;
import org.redress.rest.body.PasswordBody;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
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
    private final Units units;

    public MeResource(Accounts accounts, CaseDesk desk, Inbox inbox, Units units) {
        this.accounts = accounts;
        this.desk = desk;
        this.inbox = inbox;
        this.units = units;
    }

    @GET
    @Operation(operationId = "readMe", summary = "who the caller is and where they may register")
    @ApiResponse(responseCode = "200", description = "the caller", useReturnTypeSchema = true)
    public MeView read(@Context SecurityContext security) {
        Caller caller = SignedIn.caller(security);
        return view(caller, SignedIn.of(security).account());
    }

    private MeView view(Caller caller, Account account) {
        return MeView.of(account, desk.branches(caller), inbox.unread(caller), BranchTime.of(units, account));
    }

    @PUT
    @Path("absence")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setMyAbsence",
            summary = "enter one's own time away; what the caller answers for passes on while it lasts")
    @ApiResponse(responseCode = "200", description = "the caller", useReturnTypeSchema = true)
    public MeView setAbsence(AbsenceBody body, @Context SecurityContext security) {
        Caller caller = SignedIn.caller(security);
        ZoneId zone = BranchTime.of(units, SignedIn.of(security).account()).zone();
        Absence absence = Bodies.required(body).absence(zone, "");
        return view(
                caller, Refusal.orRefuse(own(accounts.setAbsence(caller, caller.username(), Optional.of(absence)))));
    }

    /** The request is the absence itself here, so its errors point one level higher. */
    private static Outcome<Account> own(Outcome<Account> outcome) {
        return outcome instanceof Outcome.Invalid<Account> invalid
                ? new Outcome.Invalid<>(
                        invalid.problem(),
                        invalid.errors().stream()
                                .map(error ->
                                        new FieldError(error.pointer().replaceFirst("^/absence", ""), error.message()))
                                .toList())
                : outcome;
    }

    @DELETE
    @Path("absence")
    @Operation(operationId = "endMyAbsence", summary = "take one's own time away back")
    @ApiResponse(responseCode = "200", description = "the caller", useReturnTypeSchema = true)
    public MeView endAbsence(@Context SecurityContext security) {
        Caller caller = SignedIn.caller(security);
        return view(caller, Refusal.orRefuse(accounts.setAbsence(caller, caller.username(), Optional.empty())));
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
