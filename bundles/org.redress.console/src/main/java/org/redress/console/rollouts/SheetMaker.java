package org.redress.console.rollouts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.plugin.Rollout;
import org.redress.console.view.Refusal;
import org.redress.console.view.RolloutSheet;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** The page of one roll-out. */
final class SheetMaker {

    private final Services services;
    private final Pages pages;
    private final Visit visit;
    private final RolloutWords words;

    SheetMaker(Services services, Pages pages, Visit visit) {
        this.services = services;
        this.pages = pages;
        this.visit = visit;
        this.words = new RolloutWords(services, pages, visit);
    }

    RolloutSheet sheet(Rollout rollout, boolean all, Optional<Refusal> refusal, Posted typed) {
        return new RolloutSheet(
                RolloutPage.href(rollout.id()),
                rollout.plugin(),
                services.plugins().plugin(rollout.plugin()).isPresent(),
                words.title(rollout.plugin()),
                rollout.version(),
                new ProgressMaker(services, pages, visit).progress(rollout, all),
                facts(rollout),
                rollout.state() == Rollout.State.RUNNING,
                visit.words()
                        .get("rollout.return.more", rollout.reachedBranches().size()),
                refusal,
                typed.text("reason"));
    }

    private List<RolloutSheet.Fact> facts(Rollout rollout) {
        List<RolloutSheet.Fact> facts = new ArrayList<>();
        facts.add(fact("reason", rollout.reason()));
        facts.add(fact("unit", pages.unitName(visit, rollout.unit())));
        facts.add(fact("soak", words.span(rollout.soak())));
        facts.add(fact(
                "stop",
                visit.words()
                        .get(
                                "rollout.fact.stop.is",
                                rollout.stop().timesUsual(),
                                rollout.stop().atLeast(),
                                rollout.stop().failures())));
        facts.add(fact("by", words.started(rollout)));
        return facts;
    }

    private RolloutSheet.Fact fact(String name, String said) {
        return new RolloutSheet.Fact(visit.words().code("rollout.fact", name), said);
    }
}
