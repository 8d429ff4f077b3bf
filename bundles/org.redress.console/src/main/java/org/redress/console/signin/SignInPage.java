package org.redress.console.signin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Session;
import org.redress.api.account.SignIn;
import org.redress.api.problem.Outcome;
import org.redress.console.view.Refusal;
import org.redress.console.web.Cookies;
import org.redress.console.web.Html;
import org.redress.console.web.LocalPath;
import org.redress.console.web.Pages;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Site;
import org.redress.console.web.Visit;

/** Signing in and out. */
@Path("/")
public final class SignInPage {

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final Site site;

    public SignInPage(Services services, Pages pages, Html html, Site site) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.site = site;
    }

    @GET
    @Path("signin")
    public Response show(@Context ContainerRequestContext request, @QueryParam("next") String next) {
        Visit visit = Visit.of(request);
        if (visit.session().isPresent()) {
            return Response.seeOther(LocalPath.orHome(Optional.ofNullable(next)))
                    .build();
        }
        return page(visit, 200, "", Optional.ofNullable(next).orElse(""), Optional.empty());
    }

    @POST
    @Path("signin")
    public Response signIn(@Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        String username = visit.form().text("username");
        char[] password = visit.form().secret("password");
        Outcome<Session> outcome = services.signIn().signIn(username, password, SignIn.Kind.BROWSER, visit.address());
        Arrays.fill(password, ' ');
        if (outcome instanceof Outcome.Done<Session> done) {
            return Response.seeOther(LocalPath.orHome(visit.form().get("next")))
                    .cookie(Cookies.session(done.value().secret(), site))
                    .build();
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        return page(visit, refusal.status(), username, visit.form().text("next"), Optional.of(refusal));
    }

    @POST
    @Path("signout")
    public Response signOut(@Context ContainerRequestContext request) {
        Cookies.read(request, Cookies.SESSION).ifPresent(services.signIn()::end);
        return Response.seeOther(LocalPath.orHome(Optional.of("/signin")))
                .cookie(Cookies.noSession(site))
                .build();
    }

    private Response page(Visit visit, int status, String username, String next, Optional<Refusal> refusal) {
        Response page = html.page(
                status,
                "signin",
                Map.of(
                        "p", pages.page(visit, "", visit.words().get("signin.title")),
                        "username", username,
                        "next", next,
                        "refusal", refusal));
        return Response.fromResponse(page)
                .cookie(Cookies.visitor(visit.csrf(), site))
                .build();
    }
}
