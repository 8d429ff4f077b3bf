package org.redress.rest.entry;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.redress.api.account.Account;
import org.redress.api.account.Caller;
import org.redress.api.account.Session;

/** The signed-in person of a request, in the form that Jersey hands to resources. */
public record SignedIn(Caller caller, Session session, boolean secure) implements SecurityContext, Principal {

    /** Who asks; resources are only reached with somebody signed in, but for those marked {@link NoToken}. */
    public static SignedIn of(SecurityContext context) {
        return (SignedIn) context.getUserPrincipal();
    }

    public static Caller caller(SecurityContext context) {
        return of(context).caller();
    }

    public Account account() {
        return session.account();
    }

    @Override
    public String getName() {
        return caller.username();
    }

    @Override
    public Principal getUserPrincipal() {
        return this;
    }

    @Override
    public boolean isUserInRole(String role) {
        return account().holds(role);
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
