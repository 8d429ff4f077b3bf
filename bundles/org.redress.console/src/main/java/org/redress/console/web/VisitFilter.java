package org.redress.console.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.redress.api.account.Session;
import org.redress.api.account.SignIn;
import org.redress.console.text.Words;

/** Makes a {@link Visit} of each request, sends strangers to the sign-in page, and lets no forged form pass. */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class VisitFilter implements ContainerRequestFilter {

    private static final int MAX_FORM_BYTES = 512 * 1024;
    /** The vault takes 200 MB a file; the form around it needs some more. getLength() is an int, so this fits. */
    private static final int MAX_UPLOAD_BYTES = 201 * 1024 * 1024;

    private static final Set<String> OPEN = Set.of("signin", "setup", "favicon.ico");
    /** Pages of customers, by their links. */
    static final String CUSTOMERS = "s/";

    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final Set<String> THEMES = Set.of("light", "dark");
    /** Pages for somebody who has to choose a password first. */
    private static final Set<String> BEFORE_PASSWORD = Set.of("me", "me/password", "signout");

    private final SignIn signIn;
    private final Tokens tokens;
    private final Function<ContainerRequestContext, String> address;

    public VisitFilter(SignIn signIn, Tokens tokens, Function<ContainerRequestContext, String> address) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.address = address;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        if (path.startsWith("assets/")) {
            return;
        }
        Optional<Session> session = Cookies.read(request, Cookies.SESSION)
                .filter(secret -> !secret.isEmpty())
                .flatMap(secret -> signIn.resume(secret, SignIn.Kind.BROWSER));
        // Attached before the form is read, so that a refusal finds its language.
        Visit visit = visit(request, session, Posted.NOTHING);
        visit.attach(request);
        boolean changes =
                !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        if (changes) {
            if ("cross-site".equals(request.getHeaderString("Sec-Fetch-Site"))) {
                throw new ForgedRequest();
            }
            visit = visit(request, session, readForm(request, path));
            visit.attach(request);
        }
        boolean open = OPEN.contains(path) || path.startsWith("lang/") || path.startsWith(CUSTOMERS);
        if (session.isEmpty() && !open) {
            request.abortWith(toSignIn(visit, changes));
            return;
        }
        if (changes && !multipart(request) && !genuine(visit, request)) {
            throw new ForgedRequest();
        }
        if (session.isPresent()
                && session.get().account().mustChangePassword()
                && !BEFORE_PASSWORD.contains(path)
                && !open) {
            request.abortWith(Response.seeOther(URI.create("/me")).build());
        }
    }

    private Visit visit(ContainerRequestContext request, Optional<Session> session, Posted form) {
        URI uri = request.getUriInfo().getRequestUri();
        String here = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return new Visit(
                session,
                session.map(Session::csrf)
                        .or(() -> Cookies.read(request, Cookies.VISITOR))
                        .filter(value -> !value.isEmpty())
                        .orElseGet(tokens::secret),
                Words.in(Cookies.read(request, Cookies.LANGUAGE).orElseGet(() -> language(request))),
                Cookies.read(request, Cookies.THEME).filter(THEMES::contains),
                tokens.incident(),
                address.apply(request),
                "true".equals(request.getHeaderString("HX-Request")),
                here,
                form);
    }

    /** The house's language for staff who have chosen none; that of the browser for customers. */
    private static String language(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith(CUSTOMERS)
                ? request.getAcceptableLanguages().stream()
                        .map(Locale::getLanguage)
                        .filter(LANGUAGES::contains)
                        .findFirst()
                        .orElse("zh")
                : "zh";
    }

    /** Multipart bodies are read by the pages that take files; they check the token themselves. */
    private Posted readForm(ContainerRequestContext request, String path) throws IOException {
        if (multipart(request)) {
            if (!path.endsWith("/evidence") && !path.equals("admin/plugins/upload")) {
                throw new jakarta.ws.rs.NotSupportedException();
            }
            // Refused by its announced length, before anything is stored for it.
            if (request.getLength() < 0) {
                throw new jakarta.ws.rs.ClientErrorException(Response.Status.LENGTH_REQUIRED);
            }
            if (request.getLength() > MAX_UPLOAD_BYTES) {
                throw new jakarta.ws.rs.ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            return Posted.NOTHING;
        }
        byte[] body = request.getEntityStream().readNBytes(MAX_FORM_BYTES + 1);
        if (body.length > MAX_FORM_BYTES) {
            throw new jakarta.ws.rs.ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        if (body.length > 0 && !MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
            throw new jakarta.ws.rs.NotSupportedException();
        }
        try {
            return Posted.parse(new String(body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            throw new jakarta.ws.rs.BadRequestException(unreadable);
        }
    }

    private static boolean multipart(ContainerRequestContext request) {
        return request.getMediaType() != null
                && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType());
    }

    private static boolean genuine(Visit visit, ContainerRequestContext request) {
        String expected = visit.session()
                .map(Session::csrf)
                .or(() -> Cookies.read(request, Cookies.VISITOR))
                .orElse("");
        return !expected.isEmpty() && Tokens.same(expected, visit.form().text("csrf"));
    }

    private static Response toSignIn(Visit visit, boolean changes) {
        // A form cannot be sent again by a redirect; its page can be opened again.
        String query = changes || visit.here().equals("/")
                ? ""
                : "?next=" + URLEncoder.encode(visit.here(), StandardCharsets.UTF_8);
        if (visit.htmx()) {
            return Response.status(Response.Status.UNAUTHORIZED)
                    .header("HX-Redirect", "/signin")
                    .build();
        }
        return Response.seeOther(URI.create("/signin" + query)).build();
    }

    /** A form that did not come from a page of this session. */
    public static final class ForgedRequest extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ForgedRequest() {
            super("form without the token of its session", null, false, false);
        }
    }
}
