package org.redress.console.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.api.health.InvariantReport;
import org.redress.api.health.InvariantRule;
import org.redress.api.health.NodeHealth;
import org.redress.console.text.Words;
import org.redress.console.view.SystemView;
import org.redress.console.view.SystemView.Check;
import org.redress.console.view.SystemView.Figure;
import org.redress.console.view.SystemView.Rule;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Whether what must hold of every case holds, and what the health checks say. */
@Path("admin/system")
public final class SystemPage {

    private final Services services;
    private final Pages pages;
    private final Html html;

    public SystemPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
    }

    @GET
    public Response show(@Context ContainerRequestContext request) {
        Visit visit = Admin.only(Visit.of(request));
        Words words = visit.words();
        InvariantReport report = Refused.unless(services.invariants().report(visit.caller()), words);
        List<NodeHealth.Check> checks = services.health().checks();
        SystemView view = new SystemView(
                report.sound() && checks.stream().allMatch(NodeHealth.Check::ok),
                pages.times(visit).moment(report.checkedAt(), pages.zone(visit)),
                Arrays.stream(InvariantRule.values())
                        .map(rule -> rule(words, rule, report.of(rule)))
                        .toList(),
                figures(words, report),
                checks.stream()
                        .map(check -> new Check(
                                words.code("system.check", check.name().replace(' ', '-')),
                                check.ok(),
                                check.messages()))
                        .toList());
        return html.page("system", Map.of("p", pages.page(visit, "system", words.get("nav.system")), "v", view));
    }

    private static Rule rule(Words words, InvariantRule rule, InvariantReport.Violations found) {
        return new Rule(words.of(rule.title()), found.count(), String.join(words.get("list.comma"), found.examples()));
    }

    private static List<Figure> figures(Words words, InvariantReport report) {
        return List.of(
                new Figure(words.get("system.open"), number(report.openCases())),
                new Figure(words.get("system.running"), number(report.clocksRunning())),
                new Figure(words.get("system.due"), number(report.clocksDue())),
                new Figure(words.get("system.fired"), number(report.clocksFired())));
    }

    private static String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(value);
    }
}
