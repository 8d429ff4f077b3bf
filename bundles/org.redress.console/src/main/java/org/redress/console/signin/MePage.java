package org.redress.console.signin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.problem.Outcome;
import org.redress.console.view.Refusal;
import org.redress.console.web.Absences;
import org.redress.console.web.Cookies;
import org.redress.console.web.Html;
import org.redress.console.web.LocalPath;
import org.redress.console.web.Pages;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Site;
import org.redress.console.web.Visit;

/** One's own password, language and theme. */
@Path("/")
public final class MePage {

    /** What was done, as the address says it. */
    private static final List<String> DONE = List.of("password", "absence");

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final Site site;
    private final Absences absences;

    public MePage(Services services, Pages pages, Html html, Site site) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.site = site;
        this.absences = new Absences(services, pages);
    }

    @GET
    @Path("me")
    public Response show(@Context ContainerRequestContext request, @QueryParam("done") String done) {
        Visit visit = Visit.of(request);
        Optional<String> notice = Optional.ofNullable(done)
                .filter(DONE::contains)
                .map(what -> visit.words().get("me." + what + ".done"));
        return page(visit, 200, notice, Optional.empty(), Optional.empty());
    }

    @POST
    @Path("me/password")
    public Response password(@Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        Optional<Refusal> wrong = Passwords.differ(visit);
        if (wrong.isPresent()) {
            return page(visit, 422, Optional.empty(), wrong, Optional.empty());
        }
        Outcome<Account> outcome = services.accounts()
                .changeOwnPassword(
                        visit.caller(),
                        visit.form().secret("current"),
                        visit.form().secret("password"),
                        visit.session().orElseThrow().secret());
        if (outcome instanceof Outcome.Done<Account>) {
            return Response.seeOther(URI.create("/me?done=password")).build();
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        return page(visit, refusal.status(), Optional.empty(), Optional.of(refusal), Optional.empty());
    }

    @POST
    @Path("me/absence")
    public Response absence(@Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        Outcome<Account> outcome = absences.save(visit, visit.account());
        if (outcome instanceof Outcome.Done<Account>) {
            return Response.seeOther(URI.create("/me?done=absence")).build();
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        return page(visit, refusal.status(), Optional.empty(), Optional.empty(), Optional.of(refusal));
    }

    @POST
    @Path("me/looks")
    public Response looks(@Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        String theme = visit.form().text("theme");
        return Response.seeOther(URI.create("/me"))
                .cookie(
                        language(visit.form().text("lang")),
                        Cookies.choice(Cookies.THEME, List.of("light", "dark").contains(theme) ? theme : "", site))
                .build();
    }

    @GET
    @Path("lang/{language}")
    public Response language(@PathParam("language") String language, @QueryParam("back") String back) {
        return Response.seeOther(LocalPath.orHome(Optional.ofNullable(back)))
                .cookie(language(language))
                .build();
    }

    private jakarta.ws.rs.core.NewCookie language(String language) {
        return Cookies.choice(Cookies.LANGUAGE, language.equals("en") ? "en" : "zh", site);
    }

    private Response page(
            Visit visit,
            int status,
            Optional<String> notice,
            Optional<Refusal> refusal,
            Optional<Refusal> absenceRefusal) {
        Account me = visit.account();
        return html.page(
                status,
                "me",
                Map.of(
                        "p", pages.page(visit, "me", visit.words().get("me.title"), notice),
                        "username", me.username(),
                        "roles",
                                me.grants().stream()
                                        .map(grant -> pages.position(visit, Optional.of(grant)))
                                        .toList(),
                        "must", me.mustChangePassword(),
                        "theme", visit.theme().orElse("system"),
                        "refusal", refusal,
                        "absence", absences.card(visit, me, "/me/absence"),
                        "absenceRefusal", absenceRefusal));
    }
}
