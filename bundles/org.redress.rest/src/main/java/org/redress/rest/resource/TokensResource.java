package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import org.redress.api.account.Session;
import org.redress.api.account.SignIn;
import org.redress.api.problem.Outcome;
import org.redress.api.unit.Units;
import org.redress.rest.body.SignInBody;
import org.redress.rest.entry.NoToken;
import org.redress.rest.entry.RequestFacts;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.TokenView;

/** Signing in and out. */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tokens")
@ProblemAnswers
public final class TokensResource {
    private final SignIn signIn;
    private final Units units;

    public TokensResource(SignIn signIn, Units units) {
        this.signIn = signIn;
        this.units = units;
    }

    @POST
    @NoToken
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "signIn", summary = "exchange name and password for a token")
    @ApiResponse(responseCode = "200", description = "signed in", useReturnTypeSchema = true)
    public TokenView signIn(SignInBody body, @Context ContainerRequestContext request) {
        SignInBody given = Bodies.required(body);
        String address = String.valueOf(request.getProperty(RequestFacts.ADDRESS));
        char[] password = given.password().toCharArray();
        try {
            Outcome<Session> outcome = signIn.signIn(given.username(), password, SignIn.Kind.TOKEN, address);
            return TokenView.of(SignInAnswers.orRefuse(outcome), BranchTime.house(units));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @DELETE
    @Path("current")
    @SecurityRequirement(name = "token")
    @Operation(operationId = "signOut", summary = "end the token of this request")
    @ApiResponse(responseCode = "204", description = "ended")
    public void signOut(@Context SecurityContext security) {
        signIn.end(SignedIn.of(security).session().secret());
    }
}
