package org.redress.console.signin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.problem.Outcome;
import org.redress.console.view.Refusal;
import org.redress.console.web.Cookies;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Site;
import org.redress.console.web.Visit;

/** The first password of an account, by a code that works once. */
@Path("setup")
public final class SetupPage {

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final Site site;

    public SetupPage(Services services, Pages pages, Html html, Site site) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.site = site;
    }

    @GET
    public Response show(@Context ContainerRequestContext request, @QueryParam("code") String code) {
        return page(Visit.of(request), Optional.ofNullable(code).orElse(""), 200, Optional.empty());
    }

    @POST
    public Response redeem(@Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        String code = visit.form().text("code");
        Optional<Refusal> wrong = Passwords.differ(visit);
        if (wrong.isPresent()) {
            return page(visit, code, 422, wrong);
        }
        Outcome<Account> outcome = services.accounts().redeem(code, visit.form().secret("password"));
        if (outcome instanceof Outcome.Done<Account>) {
            return Response.seeOther(URI.create("/signin")).build();
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        return page(visit, code, refusal.status(), Optional.of(refusal));
    }

    private Response page(Visit visit, String code, int status, Optional<Refusal> refusal) {
        Response page = html.page(
                status,
                "setup",
                Map.of(
                        "p",
                        pages.page(visit, "", visit.words().get("setup.title")),
                        "code",
                        code,
                        "owner",
                        services.accounts().codeOwner(code).map(Account::username),
                        "refusal",
                        refusal));
        return Response.fromResponse(page)
                .cookie(Cookies.visitor(visit.csrf(), site))
                .build();
    }
}
