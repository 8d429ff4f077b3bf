package org.redress.console.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.console.view.AdminViews.UnitLine;
import org.redress.console.view.Field;
import org.redress.console.view.Refusal;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** The organisation tree: create, rename, close. */
@Path("admin/units")
public final class UnitsPage {

    private static final String HOME_ZONE = "Asia/Shanghai";

    private final Services services;
    private final Pages pages;
    private final Html html;

    public UnitsPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
    }

    @GET
    public Response show(@Context ContainerRequestContext request, @QueryParam("done") String done) {
        Visit visit = Admin.only(Visit.of(request));
        Optional<String> notice =
                done == null ? Optional.empty() : Optional.of(visit.words().get("units.saved"));
        return page(visit, 200, notice, Optional.empty());
    }

    @POST
    public Response create(@Context ContainerRequestContext request) {
        Visit visit = Admin.only(Visit.of(request));
        Posted form = visit.form();
        return zone(form.get("zone").orElse(HOME_ZONE))
                .map(zone -> save(
                        visit,
                        new Unit(
                                form.text("id"),
                                kind(form.text("kind")),
                                form.text("code").toUpperCase(Locale.ROOT),
                                name(form),
                                form.get("parent"),
                                zone,
                                true)))
                .orElseGet(() -> wrongZone(visit));
    }

    @POST
    @Path("change")
    public Response change(@Context ContainerRequestContext request) {
        Visit visit = Admin.only(Visit.of(request));
        Posted form = visit.form();
        Unit unit = services.units().find(form.text("id")).orElseThrow(jakarta.ws.rs.NotFoundException::new);
        return save(
                visit,
                new Unit(
                        unit.id(),
                        unit.kind(),
                        unit.code(),
                        name(form),
                        unit.parent(),
                        unit.zone(),
                        form.ticked("active")));
    }

    private Response save(Visit visit, Unit unit) {
        Outcome<Unit> outcome = services.units().save(visit.caller(), unit);
        if (outcome instanceof Outcome.Done<Unit>) {
            return Response.seeOther(URI.create("/admin/units?done=1")).build();
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        return page(visit, refusal.status(), Optional.empty(), Optional.of(refusal));
    }

    private Response wrongZone(Visit visit) {
        Refusal refusal =
                Refusals.invalid(visit.words(), Map.of("zone", visit.words().get("units.zone.wrong")));
        return page(visit, 422, Optional.empty(), Optional.of(refusal));
    }

    private static Text name(Posted form) {
        String zh = form.text("nameZh");
        return Text.of(zh, form.get("nameEn").orElse(zh));
    }

    private static UnitKind kind(String code) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(code))
                .findFirst()
                .orElse(UnitKind.BRANCH);
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private Response page(Visit visit, int status, Optional<String> notice, Optional<Refusal> refusal) {
        List<Unit> units = UnitTree.ordered(services.units().all());
        return html.page(
                status,
                "units",
                Map.of(
                        "p", pages.page(visit, "units", visit.words().get("nav.units"), notice),
                        "lines", units.stream().map(unit -> line(visit, unit)).toList(),
                        "parents",
                                units.stream()
                                        .filter(unit -> unit.kind() != UnitKind.BRANCH)
                                        .map(unit -> new Field.Option(
                                                unit.id(), visit.words().of(unit.name())))
                                        .toList(),
                        "typed", visit.form(),
                        "refusal", refusal));
    }

    private UnitLine line(Visit visit, Unit unit) {
        return new UnitLine(
                unit.id(),
                unit.name().in("zh"),
                unit.name().in("en"),
                unit.code(),
                visit.words().get("unit." + unit.kind().name().toLowerCase(Locale.ROOT)),
                services.units().path(unit.id()).size() - 1,
                unit.zone().getId(),
                unit.active());
    }
}
