package org.redress.console.customer;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.redress.api.portal.CustomerView;
import org.redress.api.portal.CustomerVisits;
import org.redress.api.problem.Outcome;
import org.redress.console.view.Page;
import org.redress.console.view.Refusal;
import org.redress.console.web.Cookies;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Site;
import org.redress.console.web.Visit;

/**
 * What customers see who open their link: first the question for four digits, then how their case stands. Any address of
 * this form answers with the same question, whether there is such a link or not.
 */
@Path("s/{token}")
public final class CustomerPage {

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final Site site;

    public CustomerPage(Services services, Pages pages, Html html, Site site) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.site = site;
    }

    @GET
    public Response show(@Context ContainerRequestContext request, @PathParam("token") String token) {
        Visit visit = Visit.of(request);
        Optional<String> secret = secret(request);
        if (secret.isEmpty()) {
            return door(visit, token, 200, Optional.empty());
        }
        return services.customerVisits().view(token, secret.get()) instanceof Outcome.Done<CustomerView> seen
                ? sheet(visit, token, seen.value(), "", Optional.empty())
                : door(visit, token, 200, Optional.empty());
    }

    @POST
    public Response open(@Context ContainerRequestContext request, @PathParam("token") String token) {
        Visit visit = Visit.of(request);
        Outcome<CustomerVisits.Opened> outcome = services.customerVisits()
                .open(token, visit.form().text("digits").strip(), visit.address());
        if (outcome instanceof Outcome.Done<CustomerVisits.Opened> opened) {
            return Response.seeOther(URI.create("/s/" + token))
                    .cookie(Cookies.customer(opened.value().secret(), token, site))
                    .build();
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        boolean often = refusal.code().equals(CustomerVisits.TOO_OFTEN);
        return door(visit, token, often ? 429 : refusal.status(), Optional.of(refusal));
    }

    @POST
    @Path("answer")
    public Response answer(@Context ContainerRequestContext request, @PathParam("token") String token) {
        Visit visit = Visit.of(request);
        String secret = secret(request).orElse("");
        if (!visit.form().sent("settled")) {
            return again(
                    visit,
                    token,
                    secret,
                    Refusals.invalid(
                            visit.words(), Map.of("settled", visit.words().get("survey.settled.missing"))));
        }
        CustomerVisits.Answers answers = new CustomerVisits.Answers(
                visit.form().text("settled").equals("yes"),
                grade(visit.form().text("result")),
                grade(visit.form().text("process")),
                // Browsers send line ends as two characters and count them as one.
                visit.form().text("text").replace("\r\n", "\n").strip());
        Outcome<CustomerView> outcome = services.customerVisits().answer(token, secret, answers);
        return outcome instanceof Outcome.Done<CustomerView>
                ? Response.seeOther(URI.create("/s/" + token)).build()
                : again(visit, token, secret, Refusals.of(outcome, visit.words()));
    }

    private static Optional<Integer> grade(String typed) {
        return typed.matches("\\d") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    /** The survey with what is wrong; the question for the digits where the visit is over. */
    private Response again(Visit visit, String token, String secret, Refusal refusal) {
        return services.customerVisits().view(token, secret) instanceof Outcome.Done<CustomerView> seen
                ? sheet(visit, token, seen.value(), visit.form().text("text"), Optional.of(refusal))
                : door(visit, token, 404, Optional.of(refusal));
    }

    private static Optional<String> secret(ContainerRequestContext request) {
        return Cookies.read(request, Cookies.CUSTOMER).filter(value -> !value.isEmpty());
    }

    private Response door(Visit visit, String token, int status, Optional<Refusal> refusal) {
        return page(
                visit,
                status,
                "customerdoor",
                Map.of(
                        "p",
                        plain(visit, visit.words().get("customer.title")),
                        "action",
                        "/s/" + token,
                        "refusal",
                        refusal));
    }

    private Response sheet(Visit visit, String token, CustomerView seen, String text, Optional<Refusal> refusal) {
        return page(
                visit,
                refusal.map(Refusal::status).orElse(200),
                "customer",
                Map.of(
                        "p",
                        plain(visit, seen.number()),
                        "v",
                        CustomerSheets.of(visit, services.clock().now(), "/s/" + token, seen, text, refusal)));
    }

    /** Without navigation, also for staff who look at it in the browser that they are signed in with. */
    private Page plain(Visit visit, String title) {
        Page page = pages.part(visit);
        return new Page(
                page.words(),
                page.assets(),
                title,
                "",
                page.demo(),
                page.theme(),
                page.here(),
                page.csrf(),
                Optional.empty(),
                Optional.empty());
    }

    private Response page(Visit visit, int status, String template, Map<String, Object> model) {
        return Response.fromResponse(html.page(status, template, model))
                .cookie(Cookies.visitor(visit.csrf(), site))
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
