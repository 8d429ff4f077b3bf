package org.redress.console.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.account.AccountChange;
import org.redress.api.account.Grant;
import org.redress.api.account.NewAccount;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.console.view.AdminViews.AccountLine;
import org.redress.console.view.Refusal;
import org.redress.console.web.Absences;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Refusals;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Staff accounts: list, create, roles, disable, reset, unlock. */
@Path("admin/accounts")
public final class AccountsPage {

    private static final int PAGE = 100;

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final GrantFields grants;
    private final Absences absences;

    public AccountsPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.grants = new GrantFields(services, pages);
        this.absences = new Absences(services, pages);
    }

    @GET
    public Response show(
            @Context ContainerRequestContext request,
            @QueryParam("q") String q,
            @QueryParam("cursor") String cursor,
            @QueryParam("done") String done) {
        Visit visit = Admin.only(Visit.of(request));
        Optional<String> notice =
                done == null ? Optional.empty() : Optional.of(visit.words().get("accounts.saved"));
        Map<String, Object> model = model(visit, q == null ? "" : q, cursor == null ? "" : cursor, notice);
        return html.page("accounts", model);
    }

    @POST
    public Response create(@Context ContainerRequestContext request) {
        Visit visit = Admin.only(Visit.of(request));
        List<Grant> held = grants.typed(visit.form());
        return withCode(
                visit,
                services.accounts()
                        .create(
                                visit.caller(),
                                visit.form().text("username"),
                                visit.form().text("displayName"),
                                held));
    }

    @GET
    @Path("{username}")
    public Response edit(@Context ContainerRequestContext request, @PathParam("username") String username) {
        Visit visit = Admin.only(Visit.of(request));
        return edit(visit, find(username), 200, Optional.empty());
    }

    @POST
    @Path("{username}")
    public Response change(@Context ContainerRequestContext request, @PathParam("username") String username) {
        Visit visit = Admin.only(Visit.of(request));
        Account account = find(username);
        String step = visit.form().text("step");
        if (step.equals("reset")) {
            return withCode(visit, services.accounts().resetPassword(visit.caller(), username));
        }
        Outcome<Account> outcome =
                switch (step) {
                    case "unlock" -> services.accounts().unlock(visit.caller(), username);
                    case "absence", "absence-end" -> absences.save(visit, account);
                    case "disable", "enable" ->
                        services.accounts()
                                .change(
                                        visit.caller(),
                                        username,
                                        new AccountChange(
                                                Optional.empty(),
                                                Optional.of(step.equals("enable")),
                                                Optional.empty()));
                    default ->
                        services.accounts()
                                .change(
                                        visit.caller(),
                                        username,
                                        new AccountChange(
                                                visit.form().get("displayName"),
                                                Optional.empty(),
                                                Optional.of(grants.typed(visit.form()))));
                };
        if (outcome instanceof Outcome.Done<Account>) {
            return Response.seeOther(URI.create(
                            "/admin/accounts?done=1&q=" + URLEncoder.encode(username, StandardCharsets.UTF_8)))
                    .build();
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        return edit(visit, account, refusal.status(), Optional.of(refusal));
    }

    private Account find(String username) {
        return services.accounts().find(username).orElseThrow(jakarta.ws.rs.NotFoundException::new);
    }

    /** The code is on this one answer and nowhere else: the page is never stored, and opening it again does not help. */
    private Response withCode(Visit visit, Outcome<NewAccount> outcome) {
        Map<String, Object> model;
        if (outcome instanceof Outcome.Done<NewAccount> done) {
            model = model(visit, done.value().account().username(), "", Optional.empty());
            model.put(
                    "code",
                    Optional.of(
                            "/setup?code=" + URLEncoder.encode(done.value().oneTimeCode(), StandardCharsets.UTF_8)));
            model.put("codeFor", done.value().account().displayName());
            // Done: the form is ready for the next one.
            model.put("typed", Posted.NOTHING);
            return html.page("accounts", model);
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        model = model(visit, "", "", Optional.empty());
        model.put("refusal", Optional.of(refusal));
        return html.page(refusal.status(), "accounts", model);
    }

    private Response edit(Visit visit, Account account, int status, Optional<Refusal> refusal) {
        return html.page(
                status,
                "account",
                Map.of(
                        "p", pages.page(visit, "accounts", account.displayName()),
                        "line", line(visit, account),
                        "roles", grants.roles(visit),
                        "units", grants.units(visit),
                        "held", grants.held(visit, account),
                        "absence", absences.card(visit, account, "/admin/accounts/" + account.username()),
                        "refusal", refusal));
    }

    private Map<String, Object> model(Visit visit, String q, String cursor, Optional<String> notice) {
        Page<Account> found = Refused.unless(services.accounts().list(visit.caller(), q, PAGE, cursor), visit.words());
        Map<String, Object> model = new HashMap<>();
        model.put("p", pages.page(visit, "accounts", visit.words().get("nav.accounts"), notice));
        model.put("q", q);
        model.put(
                "lines",
                found.items().stream().map(account -> line(visit, account)).toList());
        model.put(
                "more",
                found.next()
                        .map(next -> "/admin/accounts?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&cursor="
                                + URLEncoder.encode(next, StandardCharsets.UTF_8)));
        model.put("roles", grants.roles(visit));
        model.put("units", grants.units(visit));
        model.put("typed", visit.form());
        model.put("code", Optional.empty());
        model.put("codeFor", "");
        model.put("refusal", Optional.empty());
        return model;
    }

    private AccountLine line(Visit visit, Account account) {
        return new AccountLine(
                account.username(),
                pages.person(visit, account.username()),
                account.grants().stream()
                        .map(grant -> pages.position(visit, Optional.of(grant)))
                        .toList(),
                account.enabled(),
                account.lockedUntil()
                        .filter(until -> until.isAfter(java.time.Instant.now()))
                        .map(until -> pages.times(visit).moment(until, pages.zone(visit)))
                        .orElse(""),
                absences.away(visit, account),
                account.username().equals(visit.account().username()));
    }
}
