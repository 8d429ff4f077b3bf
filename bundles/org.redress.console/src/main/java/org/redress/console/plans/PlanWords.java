package org.redress.console.plans;

import java.time.Instant;
import java.util.Locale;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.api.plugin.PluginPlan;
import org.redress.console.view.Matrix;
import org.redress.console.view.PlanLine;
import org.redress.console.web.Pages;
import org.redress.console.web.Visit;

/** Plans in words, for one visit. */
final class PlanWords {

    private final Pages pages;
    private final Visit visit;

    PlanWords(Pages pages, Visit visit) {
        this.pages = pages;
        this.visit = visit;
    }

    static String code(Operation operation) {
        return operation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code Pilot 1.1.0 at Jing'an}. */
    String what(PlanRequest request) {
        String key = "plan.what." + code(request.operation());
        String version = request.version().orElse("");
        String unit = request.unit().map(id -> pages.unitName(visit, id)).orElse("");
        return visit.words()
                .get(version.isEmpty() && visit.words().has(key + ".every") ? key + ".every" : key, version, unit);
    }

    Matrix.Mark state(PluginPlan plan) {
        String tone =
                switch (plan.state()) {
                    case PLANNED -> "rd-badge-blue";
                    case APPLYING -> "rd-badge-accent";
                    case APPLIED -> "rd-badge-green";
                    case FAILED -> "rd-badge-red";
                    case REVERSED -> "rd-badge-amber";
                };
        return new Matrix.Mark(
                visit.words().code("plan.state", plan.state().name().toLowerCase(Locale.ROOT)), tone);
    }

    String by(String username, Instant at) {
        return visit.words()
                .get(
                        "plan.by",
                        pages.person(visit, username).name(),
                        pages.times(visit).moment(at, pages.zone(visit)));
    }

    PlanLine line(PluginPlan plan) {
        return new PlanLine(
                PlanPage.href(plan.id()),
                what(plan.request()),
                state(plan),
                by(plan.by(), plan.at()),
                plan.request().reason().orElse(""),
                plan.outcome().map(visit.words()::of).orElse(""));
    }
}
