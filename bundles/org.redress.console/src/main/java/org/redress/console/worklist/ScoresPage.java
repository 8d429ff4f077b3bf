package org.redress.console.worklist;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.api.casework.ScoreLine;
import org.redress.console.view.ScoresView;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** What the complaints of a month count, branch by branch, where procedures keep a score (P06). */
@Path("scores")
public final class ScoresPage {

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final Scoring scoring;

    public ScoresPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.scoring = new Scoring(services);
    }

    @GET
    public Response month(@Context ContainerRequestContext request, @QueryParam("month") String month) {
        Visit visit = Visit.of(request);
        ZoneId zone = pages.zone(visit);
        YearMonth shown = parsed(month)
                .orElse(YearMonth.from(LocalDate.ofInstant(services.clock().now(), zone)));
        List<ScoreLine> lines = services.desk()
                .scores(visit.caller(), Optional.empty(), start(shown, zone), start(shown.plusMonths(1), zone));
        return html.page(
                "scores",
                Map.of(
                        "p",
                        pages.page(visit, "cases", visit.words().get("scores.title")),
                        "v",
                        new ScoresView(
                                pages.times(visit).month(shown),
                                "/scores?month=" + shown.minusMonths(1),
                                "/scores?month=" + shown.plusMonths(1),
                                total(visit, lines),
                                branches(visit, lines))));
    }

    private List<ScoresView.Branch> branches(Visit visit, List<ScoreLine> lines) {
        Map<String, List<ScoreLine>> byBranch = lines.stream()
                .collect(Collectors.groupingBy(ScoreLine::branch, LinkedHashMap::new, Collectors.toList()));
        return byBranch.entrySet().stream()
                .map(branch -> new ScoresView.Branch(
                        pages.unitName(visit, branch.getKey()),
                        total(visit, branch.getValue()),
                        branch.getValue().stream()
                                .map(line -> line(visit, line))
                                .toList()))
                .toList();
    }

    private ScoresView.Line line(Visit visit, ScoreLine line) {
        return new ScoresView.Line(
                scoring.title(visit, line.branch(), line.type(), line.classCode()),
                scoring.type(visit, line.branch(), line.type()),
                visit.words().get("scores.cases", line.cases()),
                visit.words().get("scores.points", line.score()));
    }

    private static String total(Visit visit, List<ScoreLine> lines) {
        return visit.words()
                .get(
                        "scores.total",
                        lines.stream().mapToInt(ScoreLine::cases).sum(),
                        lines.stream().mapToInt(ScoreLine::score).sum());
    }

    private static Instant start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private static Optional<YearMonth> parsed(String month) {
        try {
            return month == null || month.isBlank() ? Optional.empty() : Optional.of(YearMonth.parse(month));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
