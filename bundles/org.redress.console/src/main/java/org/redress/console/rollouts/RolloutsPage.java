package org.redress.console.rollouts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.Rollout;
import org.redress.console.admin.Admin;
import org.redress.console.view.RolloutLine;
import org.redress.console.view.RolloutList;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Roll-outs of all plugins or of one: those that run, then the others, the newest first. */
@Path("admin/rollouts")
public final class RolloutsPage {

    private final Services services;
    private final Pages pages;
    private final Html html;

    public RolloutsPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
    }

    @GET
    public Response list(@Context ContainerRequestContext request, @QueryParam("plugin") String plugin) {
        Visit visit = Admin.only(Visit.of(request));
        List<Rollout> all = Refused.unless(services.rollouts().all(visit.caller()), visit.words());
        RolloutWords words = new RolloutWords(services, pages, visit);
        Optional<RolloutList.Of> of = Optional.ofNullable(plugin)
                .filter(id -> !id.isBlank())
                .map(id -> new RolloutList.Of(id, words.title(id)));
        List<RolloutLine> lines = all.stream()
                .filter(rollout -> of.isEmpty() || rollout.plugin().equals(plugin))
                .map(words::line)
                .toList();
        return html.page(
                "rollouts",
                Map.of(
                        "p",
                        pages.page(visit, "plugins", visit.words().get("rollouts.title")),
                        "v",
                        new RolloutList(
                                lines.stream().filter(RolloutLine::running).toList(),
                                lines.stream().filter(line -> !line.running()).toList(),
                                of)));
    }
}
