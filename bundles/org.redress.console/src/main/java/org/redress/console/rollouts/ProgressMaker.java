package org.redress.console.rollouts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.api.plugin.BranchWatch;
import org.redress.api.plugin.CodeHealth;
import org.redress.api.plugin.Rollout;
import org.redress.api.plugin.Rollout.State;
import org.redress.console.admin.BranchNames;
import org.redress.console.view.RolloutSheet;
import org.redress.console.web.Pages;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Where a roll-out is, and how near to its stop rules. */
final class ProgressMaker {

    private static final int SHOWN_BRANCHES = 20;

    private final Services services;
    private final Pages pages;
    private final Visit visit;
    private final RolloutWords words;

    ProgressMaker(Services services, Pages pages, Visit visit) {
        this.services = services;
        this.pages = pages;
        this.visit = visit;
        this.words = new RolloutWords(services, pages, visit);
    }

    /**
     * @param all whether every branch is shown, however many
     */
    RolloutSheet.Progress progress(Rollout rollout, boolean all) {
        boolean watching = rollout.state() == State.RUNNING && rollout.reached();
        List<BranchWatch> seen = watching ? seen(rollout) : List.of();
        int shown = all ? seen.size() : Math.min(seen.size(), SHOWN_BRANCHES);
        return new RolloutSheet.Progress(
                words.state(rollout),
                words.now(rollout),
                rollout.why().map(visit.words()::of).orElse(""),
                waves(rollout, all),
                watching,
                nearest(seen),
                watching ? code(rollout) : "",
                seen.stream().limit(shown).map(this::branch).toList(),
                seen.size() - shown,
                RolloutPage.href(rollout.id()) + "?all=1",
                rollout.state().over()
                        ? Optional.empty()
                        : Optional.of(RolloutPage.href(rollout.id()) + "/now?was=" + rollout.state()
                                + (all ? "&all=1" : "")));
    }

    private List<BranchWatch> seen(Rollout rollout) {
        return Refused.unless(services.rollouts().watch(visit.caller(), rollout.id()), visit.words()).stream()
                .sorted(Comparator.comparingDouble(ProgressMaker::nearness).reversed())
                .toList();
    }

    private static double nearness(BranchWatch seen) {
        return Math.max(part(seen.breaches(), seen.breachesAllowed()), part(seen.told(), seen.toldAllowed()));
    }

    private static double part(int n, int allowed) {
        return n / (double) Math.max(allowed, 1);
    }

    private String nearest(List<BranchWatch> seen) {
        return seen.stream()
                .findFirst()
                .filter(first -> nearness(first) > 0)
                .map(first -> {
                    boolean missed =
                            part(first.breaches(), first.breachesAllowed()) >= part(first.told(), first.toldAllowed());
                    return visit.words()
                            .get(
                                    missed ? "rollout.nearest.missed" : "rollout.nearest.told",
                                    pages.unitName(visit, first.branch()),
                                    missed ? first.breaches() : first.told(),
                                    missed ? first.breachesAllowed() : first.toldAllowed());
                })
                .orElseGet(() -> visit.words().get("rollout.nearest.none"));
    }

    private String code(Rollout rollout) {
        List<CodeHealth> health = Refused.unless(services.code().health(visit.caller()), visit.words()).stream()
                .filter(one ->
                        one.plugin().equals(rollout.plugin()) && one.version().equals(rollout.version()))
                .toList();
        return health.isEmpty()
                ? ""
                : visit.words()
                        .get(
                                "rollout.code",
                                health.stream().mapToLong(CodeHealth::calls).sum(),
                                health.stream().mapToLong(CodeHealth::failures).sum(),
                                rollout.stop().failures());
    }

    private RolloutSheet.Branch branch(BranchWatch seen) {
        return new RolloutSheet.Branch(
                pages.unitName(visit, seen.branch()),
                count(seen.breaches(), seen.breachesAllowed()),
                count(seen.told(), seen.toldAllowed()));
    }

    private RolloutSheet.Count count(int n, int allowed) {
        int share = (int) Math.min(100, Math.round(100 * part(n, allowed)));
        return new RolloutSheet.Count(
                visit.words().get("rollout.of", n, allowed),
                share,
                n > allowed ? "rd-v-red" : share >= 60 ? "rd-v-amber" : "rd-v");
    }

    private List<RolloutSheet.Wave> waves(Rollout rollout, boolean all) {
        BranchNames names = new BranchNames(visit.words(), services.units().all());
        List<RolloutSheet.Wave> waves = new ArrayList<>();
        for (int i = 0; i < rollout.waves().size(); i++) {
            List<String> branches = rollout.waves().get(i);
            boolean had = i < rollout.wave() || i == rollout.wave() && rollout.reached();
            Step step = step(rollout, i, had);
            String few = names.few(branches);
            waves.add(new RolloutSheet.Wave(
                    visit.words().get("rollout.wave", i + 1),
                    step.tone(),
                    step.icon(),
                    visit.words().code("rollout.step", step.code()),
                    visit.words().get("plugins.branches", branches.size()),
                    few,
                    all && !few.equals(names.all(branches)) ? names.all(branches) : ""));
        }
        return waves;
    }

    private static Step step(Rollout rollout, int wave, boolean had) {
        if (rollout.state() == State.RETURNED || rollout.state() == State.RETURNING) {
            return !had ? Step.NEVER : rollout.state() == State.RETURNED ? Step.RETURNED : Step.RETURNING;
        }
        if (rollout.state() == State.RUNNING && wave == rollout.wave()) {
            return had ? Step.WATCHED : Step.REACHING;
        }
        return had ? Step.WELL : wave == rollout.wave() + 1 ? Step.NEXT : Step.LATER;
    }

    /** Where a wave is. */
    private enum Step {
        WELL("rd-done", "done"),
        REACHING("rd-now", "half"),
        WATCHED("rd-now", "eye"),
        NEXT("", "circle"),
        LATER("", "circle"),
        RETURNING("rd-now", "undo"),
        RETURNED("", "undo"),
        NEVER("", "circle");

        private final String tone;
        private final String icon;

        Step(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        String tone() {
            return tone;
        }

        String icon() {
            return icon;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
