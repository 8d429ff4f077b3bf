package org.redress.console.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** The cookies of the console. */
public final class Cookies {

    public static final String SESSION = "rd_session";
    /** Ties a sign-in form to the browser that asked for it, before there is a session. */
    public static final String VISITOR = "rd_visitor";

    /** A link that a customer has opened. */
    public static final String CUSTOMER = "rd_customer";

    public static final String LANGUAGE = "lang";
    public static final String THEME = "theme";

    private static final int YEAR = 365 * 24 * 3600;
    private static final int UNTIL_CLOSED = -1;
    private static final int GONE = 0;

    private Cookies() {}

    public static Optional<String> read(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getCookies().get(name)).map(Cookie::getValue);
    }

    /** Lax, not Strict: a link to a case in a message has to find the reader signed in. */
    public static NewCookie session(String secret, Site site) {
        return make(SESSION, secret, UNTIL_CLOSED, true, NewCookie.SameSite.LAX, site);
    }

    public static NewCookie noSession(Site site) {
        return make(SESSION, "", GONE, true, NewCookie.SameSite.LAX, site);
    }

    public static NewCookie visitor(String value, Site site) {
        return make(VISITOR, value, UNTIL_CLOSED, true, NewCookie.SameSite.STRICT, site);
    }

    /** Goes along with the pages of this very link only. */
    public static NewCookie customer(String secret, String token, Site site) {
        return make(CUSTOMER, secret, "/s/" + token, UNTIL_CLOSED, true, NewCookie.SameSite.LAX, site);
    }

    /** Choices of looks, read by the page's own script too. */
    public static NewCookie choice(String name, String value, Site site) {
        return make(name, value, value.isEmpty() ? GONE : YEAR, false, NewCookie.SameSite.LAX, site);
    }

    private static NewCookie make(
            String name, String value, int age, boolean hidden, NewCookie.SameSite sameSite, Site site) {
        return make(name, value, "/", age, hidden, sameSite, site);
    }

    private static NewCookie make(
            String name, String value, String path, int age, boolean hidden, NewCookie.SameSite sameSite, Site site) {
        return new NewCookie.Builder(name)
                .value(value)
                .version(0)
                .path(path)
                .maxAge(age)
                .httpOnly(hidden)
                .secure(site.secure())
                .sameSite(sameSite)
                .build();
    }
}
