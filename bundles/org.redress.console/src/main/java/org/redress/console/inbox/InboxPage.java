package org.redress.console.inbox;

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
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Page;
import org.redress.console.text.Times;
import org.redress.console.view.Letter;
import org.redress.console.web.Html;
import org.redress.console.web.LocalPath;
import org.redress.console.web.Pages;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** What the bell stands for. */
@Path("notifications")
public final class InboxPage {

    private static final int PAGE = 50;

    private final Services services;
    private final Pages pages;
    private final Html html;

    public InboxPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
    }

    @GET
    public Response list(@Context ContainerRequestContext request, @QueryParam("cursor") String cursor) {
        Visit visit = Visit.of(request);
        Page<Notification> page = services.inbox().list(visit.caller(), false, PAGE, cursor == null ? "" : cursor);
        Times times = pages.times(visit);
        ZoneId zone = pages.zone(visit);
        return html.page(
                "notifications",
                Map.of(
                        "p", pages.page(visit, "notifications", visit.words().get("inbox.title")),
                        "letters",
                                page.items().stream()
                                        .map(one -> new Letter(
                                                one.id().toString(),
                                                visit.words().of(one.text()),
                                                times.moment(one.at(), zone),
                                                one.caseNumber()
                                                        .or(one::improvement)
                                                        .orElse(""),
                                                href(one),
                                                one.readAt().isEmpty()))
                                        .toList(),
                        "more",
                                page.next()
                                        .map(next -> "/notifications?cursor="
                                                + URLEncoder.encode(next, StandardCharsets.UTF_8))));
    }

    private static String href(Notification one) {
        return one.caseNumber()
                .map(number -> "/cases/" + number)
                .or(() -> one.improvement().map(code -> "/improvements/" + code))
                .or(() -> one.duty().map(key -> "/duties/" + key))
                .orElse("");
    }

    /** Opening a letter reads it; it leads to what it is about. */
    @POST
    @Path("{id}")
    public Response read(@Context ContainerRequestContext request, @PathParam("id") UUID id) {
        Visit visit = Visit.of(request);
        services.inbox().read(visit.caller(), id);
        URI target = LocalPath.orHome(visit.form().get("to").or(() -> Optional.of("/notifications")));
        return Response.seeOther(target).build();
    }

    @POST
    @Path("all")
    public Response readAll(@Context ContainerRequestContext request) {
        services.inbox().readAll(Visit.of(request).caller());
        return Response.seeOther(URI.create("/notifications")).build();
    }
}
