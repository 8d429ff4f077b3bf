package org.redress.console.plugins;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.Plugin;
import org.redress.api.problem.Outcome;
import org.redress.api.unit.Unit;
import org.redress.console.admin.Admin;
import org.redress.console.view.Refusal;
import org.redress.console.view.SeveralForm;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** One decision about a plugin for the units that were chosen in the matrix; each is a decision of its own. */
@Path("admin/plugins/several")
public final class SeveralPage {

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final SeveralMaker forms;

    public SeveralPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.forms = new SeveralMaker(services, pages);
    }

    @GET
    public Response form(@Context ContainerRequestContext request) {
        Visit visit = Admin.only(Visit.of(request));
        Posted asked = PluginsPage.asked(request);
        return page(visit, forms.form(visit, asked, plugin(asked), Optional.empty()));
    }

    /** What would become of each. */
    @POST
    @Path("preview")
    public Response preview(@Context ContainerRequestContext request) {
        Visit visit = Admin.only(Visit.of(request));
        return answer(visit, false, change -> services.plugins().preview(visit.caller(), change));
    }

    @POST
    @Path("apply")
    public Response apply(@Context ContainerRequestContext request) {
        Visit visit = Admin.only(Visit.of(request));
        return answer(visit, true, change -> services.plugins().decide(visit.caller(), change));
    }

    private Response answer(Visit visit, boolean done, Function<ActivationChange, Outcome<?>> ask) {
        Posted typed = visit.form();
        Plugin plugin = plugin(typed);
        Map<Unit, Outcome<?>> answers = new LinkedHashMap<>();
        forms.deepestFirst(typed)
                .forEach(unit -> answers.put(unit, ask.apply(SeveralMaker.change(plugin, unit, typed))));
        if (answers.isEmpty()) {
            return page(visit, forms.form(visit, typed, plugin, Optional.empty()));
        }
        Optional<Refusal> mistyped = answers.values().stream().allMatch(one -> one instanceof Outcome.Invalid)
                ? Optional.of(Refusals.of(answers.values().iterator().next(), visit.words()))
                : Optional.empty();
        return page(
                visit,
                mistyped.isPresent()
                        ? forms.form(visit, typed, plugin, mistyped)
                        : forms.answered(visit, typed, plugin, answers, done));
    }

    private Plugin plugin(Posted asked) {
        return services.plugins().plugin(asked.text("plugin")).orElseThrow(NotFoundException::new);
    }

    private Response page(Visit visit, SeveralForm form) {
        return html.page(
                form.refusal().map(Refusal::status).orElse(200),
                "several",
                Map.of("p", pages.page(visit, "plugins", visit.words().get("several.title", form.title())), "f", form));
    }
}
