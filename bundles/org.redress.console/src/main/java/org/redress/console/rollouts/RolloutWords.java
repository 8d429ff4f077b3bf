package org.redress.console.rollouts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.redress.api.plugin.Rollout;
import org.redress.api.problem.Outcome;
import org.redress.console.view.Matrix;
import org.redress.console.view.RolloutLine;
import org.redress.console.web.Pages;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Roll-outs in words, for one visit. */
public final class RolloutWords {

    private final Services services;
    private final Pages pages;
    private final Visit visit;

    public RolloutWords(Services services, Pages pages, Visit visit) {
        this.services = services;
        this.pages = pages;
        this.visit = visit;
    }

    /** Those that are not over, to be told of on other pages; none for somebody who may not see them. */
    public List<RolloutLine> running() {
        return running(rollout -> true);
    }

    /** The same, of one plugin. */
    public List<RolloutLine> running(String plugin) {
        return running(rollout -> rollout.plugin().equals(plugin));
    }

    private List<RolloutLine> running(Predicate<Rollout> which) {
        return services.rollouts().all(visit.caller()) instanceof Outcome.Done<List<Rollout>> done
                ? done.value().stream()
                        .filter(rollout -> !rollout.state().over())
                        .filter(which)
                        .map(this::line)
                        .toList()
                : List.of();
    }

    RolloutLine line(Rollout rollout) {
        return new RolloutLine(
                RolloutPage.href(rollout.id()),
                title(rollout.plugin()),
                rollout.version(),
                state(rollout),
                pages.unitName(visit, rollout.unit()),
                rollout.state().over() ? rollout.why().map(visit.words()::of).orElse("") : now(rollout),
                started(rollout),
                !rollout.state().over());
    }

    String title(String plugin) {
        return services.plugins()
                .plugin(plugin)
                .map(found -> visit.words().of(found.title()))
                .orElse(plugin);
    }

    Matrix.Mark state(Rollout rollout) {
        String tone =
                switch (rollout.state()) {
                    case RUNNING, FINISHING -> "rd-badge-accent";
                    case DONE -> "rd-badge-green";
                    case RETURNING, RETURNED -> "rd-badge-amber";
                };
        return new Matrix.Mark(
                visit.words().code("rollout.state", rollout.state().name().toLowerCase(Locale.ROOT)), tone);
    }

    /** How far it is, in one sentence. */
    String now(Rollout rollout) {
        return switch (rollout.state()) {
            case RUNNING ->
                rollout.reached()
                        ? visit.words().get("rollout.now.watched", rollout.wave() + 1, waves(rollout), until(rollout))
                        : visit.words().get("rollout.now.reaching", rollout.wave() + 1, waves(rollout));
            case FINISHING -> visit.words().get("rollout.now.finishing", pages.unitName(visit, rollout.unit()));
            case DONE ->
                visit.words().get("rollout.now.done", pages.unitName(visit, rollout.unit()), moment(rollout.since()));
            case RETURNING -> visit.words().get("rollout.now.returning");
            case RETURNED -> visit.words().get("rollout.now.returned", moment(rollout.since()));
        };
    }

    /** {@code 11-23 18:00, 3 h left}. */
    String until(Rollout rollout) {
        Instant until = rollout.since().plus(rollout.soak());
        return pages.times(visit).late(until)
                ? moment(until)
                : visit.words()
                        .get("rollout.until", moment(until), pages.times(visit).remaining(until));
    }

    String started(Rollout rollout) {
        return visit.words()
                .get("rollout.started", pages.person(visit, rollout.by()).name(), moment(rollout.startedAt()));
    }

    String span(Duration time) {
        return pages.times(visit).span(time);
    }

    String moment(Instant at) {
        return pages.times(visit).moment(at, pages.zone(visit));
    }

    private static int waves(Rollout rollout) {
        return rollout.waves().size();
    }
}
