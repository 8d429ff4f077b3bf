package org.redress.console.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.account.Caller;
import org.redress.api.account.Session;
import org.redress.console.text.Words;

/**
 * A request: who asks, in which language, with which form.
 *
 * @param session empty on pages that need no sign-in
 * @param csrf what forms of this visitor must carry
 * @param requestId correlates log lines; shown on error pages
 * @param htmx whether a part of a page is asked for
 * @param here path and query, for coming back
 */
public record Visit(
        Optional<Session> session,
        String csrf,
        Words words,
        Optional<String> theme,
        String requestId,
        String address,
        boolean htmx,
        String here,
        Posted form) {

    private static final String KEY = Visit.class.getName();

    /** The visit that {@link VisitFilter} made of a request. */
    public static Visit of(ContainerRequestContext request) {
        Visit visit = (Visit) request.getProperty(KEY);
        if (visit == null) {
            throw new IllegalStateException("no visit; the filter did not run");
        }
        return visit;
    }

    static Optional<Visit> find(ContainerRequestContext request) {
        return Optional.ofNullable((Visit) request.getProperty(KEY));
    }

    void attach(ContainerRequestContext request) {
        request.setProperty(KEY, this);
    }

    public Account account() {
        return session.orElseThrow(() -> new IllegalStateException("page without sign-in"))
                .account();
    }

    public Caller caller() {
        return new Caller(account().username(), Caller.Entry.CONSOLE, words.language(), requestId);
    }

    public String language() {
        return words.language();
    }
}
