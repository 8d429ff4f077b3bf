package org.redress.rest.entry;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.account.Session;
import org.redress.api.account.SignIn;
import org.redress.rest.problem.Language;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;
import org.slf4j.MDC;

/**
 * Lets only requests with a valid token through, before anything of their body is read. Tokens come in the header alone:
 * without cookies no foreign page can make a browser act for somebody.
 */
@Priority(Priorities.AUTHENTICATION)
public final class TokenFilter implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 512;

    private final SignIn signIn;

    public TokenFilter(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Session session = token(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .flatMap(secret -> signIn.resume(secret, SignIn.Kind.TOKEN))
                .orElseThrow(() -> Refusal.of(401, RestProblems.NO_TOKEN));
        Caller caller = new Caller(
                session.account().username(),
                Caller.Entry.REST,
                Language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                String.valueOf(request.getProperty(RequestFacts.REQUEST_ID)));
        MDC.put("user", caller.username());
        request.setSecurityContext(
                new SignedIn(caller, session, request.getSecurityContext().isSecure()));
    }

    private static Optional<String> token(String authorization) {
        boolean bearer = authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && authorization.length() <= SCHEME.length() + LONGEST;
        return bearer
                ? Optional.of(authorization.substring(SCHEME.length()).strip()).filter(token -> !token.isEmpty())
                : Optional.empty();
    }
}
