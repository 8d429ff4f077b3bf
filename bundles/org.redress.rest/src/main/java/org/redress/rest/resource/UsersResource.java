package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.NewAccount;
import org.redress.api.unit.Units;
import org.redress.rest.body.NewUserBody;
import org.redress.rest.body.UserChangeBody;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.NewUserView;
import org.redress.rest.view.PageView;
import org.redress.rest.view.UserView;

/** Staff accounts. */
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "users")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class UsersResource {
    private final Accounts accounts;
    private final Units units;

    public UsersResource(Accounts accounts, Units units) {
        this.accounts = accounts;
        this.units = units;
    }

    @GET
    @Operation(operationId = "listUsers", summary = "accounts: all for administrators, else those of the own units")
    @ApiResponse(responseCode = "200", description = "a page", useReturnTypeSchema = true)
    public PageView<UserView> list(
            @Parameter(description = "part of username or display name") @QueryParam("q") String q,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context SecurityContext security) {
        BranchTime time = BranchTime.house(units);
        return PageView.of(
                Refusal.orRefuse(accounts.list(
                        SignedIn.caller(security),
                        Query.text("q", q).orElse(""),
                        Query.limit(limit),
                        Query.text("cursor", cursor).orElse(""))),
                account -> UserView.of(account, time));
    }

    @GET
    @Path("{username}")
    @Operation(operationId = "readUser", summary = "one account")
    @ApiResponse(responseCode = "200", description = "the account", useReturnTypeSchema = true)
    public UserView read(@PathParam("username") String username, @Context SecurityContext security) {
        // By way of the list, which knows whom the caller may see.
        return Refusal.orRefuse(accounts.list(SignedIn.caller(security), username, Query.LARGEST_PAGE, ""))
                .items()
                .stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .map(account -> UserView.of(account, BranchTime.house(units)))
                .orElseThrow(() -> Refusal.of(404, RestProblems.NOT_FOUND));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createUser", summary = "create an account without password; administrators only")
    @ApiResponse(
            responseCode = "201",
            description = "created, with the code by which its owner sets the password",
            content = @Content(schema = @Schema(implementation = NewUserView.class)))
    public Response create(NewUserBody body, @Context SecurityContext security, @Context UriInfo uri) {
        NewUserBody given = Bodies.required(body);
        NewAccount created = Refusal.orRefuse(
                accounts.create(SignedIn.caller(security), given.username(), given.displayName(), given.grants()));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(created.account().username())
                        .build())
                .entity(NewUserView.of(created, BranchTime.house(units)))
                .build();
    }

    @PATCH
    @Path("{username}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeUser", summary = "change name, activity, roles, time away; administrators only")
    @ApiResponse(responseCode = "200", description = "changed", useReturnTypeSchema = true)
    public UserView change(
            @PathParam("username") String username, UserChangeBody body, @Context SecurityContext security) {
        Caller caller = SignedIn.caller(security);
        UserChangeBody given = Bodies.required(body);
        Optional<Account> changed = Optional.empty();
        if (given.absence().isPresent()) {
            // First, because it can be refused for more reasons: a refusal then leaves everything as it was.
            changed = Optional.of(Refusal.orRefuse(accounts.setAbsence(
                    caller, username, given.absence().get().map(away -> away.absence(zone(username), "/absence")))));
        }
        if (given.changesAccount() || changed.isEmpty()) {
            changed = Optional.of(Refusal.orRefuse(accounts.change(caller, username, given.change())));
        }
        return UserView.of(changed.get(), BranchTime.house(units));
    }

    private ZoneId zone(String username) {
        return accounts.find(username)
                .map(account -> BranchTime.of(units, account))
                .orElseGet(() -> BranchTime.house(units))
                .zone();
    }

    @POST
    @Path("{username}/reset-password")
    @Operation(operationId = "resetPassword", summary = "void password and sessions; administrators only")
    @ApiResponse(
            responseCode = "200",
            description = "done, with the code by which its owner sets a new one",
            useReturnTypeSchema = true)
    public NewUserView resetPassword(@PathParam("username") String username, @Context SecurityContext security) {
        return NewUserView.of(
                Refusal.orRefuse(accounts.resetPassword(SignedIn.caller(security), username)), BranchTime.house(units));
    }

    @POST
    @Path("{username}/unlock")
    @Operation(operationId = "unlockUser", summary = "lift a lock-out before its time; administrators only")
    @ApiResponse(responseCode = "200", description = "unlocked", useReturnTypeSchema = true)
    public UserView unlock(@PathParam("username") String username, @Context SecurityContext security) {
        return UserView.of(
                Refusal.orRefuse(accounts.unlock(SignedIn.caller(security), username)), BranchTime.house(units));
    }
}
