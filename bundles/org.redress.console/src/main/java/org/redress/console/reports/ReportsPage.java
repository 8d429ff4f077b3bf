package org.redress.console.reports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.report.Report;
import org.redress.api.report.Report.Kind;
import org.redress.api.report.ReportQuery;
import org.redress.api.report.Reports.Format;
import org.redress.api.unit.Unit;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Figures over complaints, for those who manage: looked at, looked behind, downloaded. */
@Path("reports")
public final class ReportsPage {

    private static final Map<Format, String> TYPES = Map.of(
            Format.CSV, "text/csv; charset=UTF-8",
            Format.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format.PDF, "application/pdf");

    private final Services services;
    private final Pages pages;
    private final Html html;

    public ReportsPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
    }

    @GET
    public Response show(
            @Context ContainerRequestContext request,
            @QueryParam("kind") String kind,
            @QueryParam("unit") String unit,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        Visit visit = Visit.of(request);
        Report report = read(visit, kind, unit, from, to);
        ReportNumbers numbers = new ReportNumbers(visit.words(), pages.times(visit));
        return html.page(
                "reports",
                Map.of(
                        "p",
                        pages.page(
                                visit, "reports", visit.words().of(report.kind().title())),
                        "v",
                        new SheetMaker(visit, numbers)
                                .sheet(report, services.reports().units(visit.caller()), today(report.unit()))));
    }

    @GET
    @Path("file")
    public Response file(
            @Context ContainerRequestContext request,
            @QueryParam("kind") String kind,
            @QueryParam("unit") String unit,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("format") String format) {
        Visit visit = Visit.of(request);
        Report report = read(visit, kind, unit, from, to);
        Format wanted = Stream.of(Format.values())
                .filter(one -> one.name().equalsIgnoreCase(format))
                .findFirst()
                .orElse(Format.CSV);
        return Response.ok(services.reports().file(report, wanted, visit.words().language()))
                .type(TYPES.get(wanted))
                .header("Content-Disposition", "attachment; filename=\"" + report.fileName(wanted) + "\"")
                .build();
    }

    /** Without a period that can be read, this quarter. */
    private Report read(Visit visit, String kind, String unit, String from, String to) {
        Optional<String> wanted = Optional.ofNullable(unit).filter(given -> !given.isBlank());
        List<Unit> units = services.reports().units(visit.caller());
        LocalDate today = units.stream().findFirst().map(this::today).orElse(LocalDate.EPOCH);
        Periods.Period usual = Periods.quarter(today);
        Optional<LocalDate> first = date(from);
        Optional<LocalDate> last = date(to);
        boolean given = first.isPresent() && last.isPresent() && !last.get().isBefore(first.get());
        return Refused.unless(
                services.reports()
                        .read(
                                visit.caller(),
                                new ReportQuery(
                                        kind(kind),
                                        wanted,
                                        given ? first.get() : usual.from(),
                                        given ? last.get() : usual.to())),
                visit.words());
    }

    private LocalDate today(Unit unit) {
        return LocalDate.ofInstant(services.clock().now(), unit.zone());
    }

    private static Kind kind(String code) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(Kind.OVERVIEW);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(LocalDate::parse);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
