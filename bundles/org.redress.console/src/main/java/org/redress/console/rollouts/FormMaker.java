package org.redress.console.rollouts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.plugin.Rollout.StopRules;
import org.redress.console.admin.BranchNames;
import org.redress.console.view.Field;
import org.redress.console.view.Refusal;
import org.redress.console.view.RolloutForm;
import org.redress.console.web.Pages;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** The form of a roll-out, and what its waves would hold. */
final class FormMaker {

    private final Pages pages;
    private final Visit visit;
    private final RolloutWords words;
    private final ChooserMaker chooser;

    FormMaker(Services services, Pages pages, Visit visit) {
        this.pages = pages;
        this.visit = visit;
        this.words = new RolloutWords(services, pages, visit);
        this.chooser = new ChooserMaker(services, visit);
    }

    RolloutForm form(RolloutDraft draft, Optional<Refusal> refusal, boolean unseen) {
        Map<String, String> errors = refusal.map(Refusal::errors).orElse(Map.of());
        return new RolloutForm(
                draft.plugin().id(),
                visit.words().of(draft.plugin().title()),
                draft.versions().size() < 2,
                choice(
                        "version",
                        "",
                        draft.versions().stream().map(this::version).toList(),
                        draft.version(),
                        errors),
                choice(
                        "unit",
                        visit.words().get("rollout.unit.more"),
                        RolloutDraft.upper(draft.units())
                                .map(unit -> new Field.Option(
                                        unit.id(), visit.words().of(unit.name())))
                                .toList(),
                        draft.unit(),
                        errors),
                whole("waves", visit.words().get("rollout.waves.more"), 20, draft.waves(), errors),
                whole("soak", "", 1000, draft.soak(), errors),
                choice("soakIn", "", spans(), draft.soakIn(), errors),
                List.of(
                        stop("timesUsual", 100, StopRules.USUAL.timesUsual(), draft, errors),
                        stop("atLeast", 10_000, StopRules.USUAL.atLeast(), draft, errors),
                        stop("failures", 10_000, StopRules.USUAL.failures(), draft, errors)),
                draft.typed().text("reason"),
                chooser.chooser(draft),
                plan(draft, errors),
                unseen,
                refusal);
    }

    private Field.Option version(String version) {
        return new Field.Option(version, version);
    }

    private List<Field.Option> spans() {
        return Stream.of("minutes", "hours", "days")
                .map(span -> new Field.Option(span, visit.words().code("rollout.span", span)))
                .toList();
    }

    private Field stop(String name, int most, int usual, RolloutDraft draft, Map<String, String> errors) {
        return whole(
                "stop-" + name, visit.words().code("rollout.stop-more", name), most, draft.stop(name, usual), errors);
    }

    private Field whole(String name, String help, int most, String value, Map<String, String> errors) {
        return field(name, help, "whole", List.of(), String.valueOf(most), value, errors);
    }

    private Field choice(
            String name, String help, List<Field.Option> options, String value, Map<String, String> errors) {
        return field(name, help, "choice", options, "", value, errors);
    }

    private Field field(
            String name,
            String help,
            String kind,
            List<Field.Option> options,
            String most,
            String value,
            Map<String, String> errors) {
        return new Field(
                name,
                name,
                visit.words().code("rollout", name),
                help,
                kind,
                options,
                true,
                most.isEmpty() ? "" : "1",
                most,
                100,
                value.isEmpty() ? List.of() : List.of(value),
                errors.getOrDefault(name, ""));
    }

    private RolloutForm.Plan plan(RolloutDraft draft, Map<String, String> errors) {
        BranchNames names = new BranchNames(visit.words(), draft.units());
        List<RolloutForm.Wave> waves = new ArrayList<>();
        Instant begin = pages.times(visit).now();
        for (List<String> branches : draft.plan().waves()) {
            int no = waves.size();
            String id = "waves-" + no;
            Map<String, String> wrong = new LinkedHashMap<>();
            errors.forEach((where, error) -> {
                if (where.equals(id) || where.startsWith(id + "-")) {
                    wrong.put(where, error);
                }
            });
            String few = names.few(branches);
            String all = names.all(branches);
            waves.add(new RolloutForm.Wave(
                    id,
                    visit.words().get("rollout.wave.of", no + 1, branches.size()),
                    no == 0
                            ? visit.words().get("rollout.wave.now")
                            : visit.words().get("rollout.wave.from", words.moment(begin.plus(after(draft, no)))),
                    few,
                    few.equals(all) ? "" : all,
                    wrong));
        }
        return new RolloutForm.Plan(
                waves,
                draft.plan().left().isEmpty()
                        ? ""
                        : visit.words().get("rollout.left", draft.plan().left().size()),
                visit.words()
                        .get(
                                "rollout.end",
                                pages.unitName(visit, draft.unit()),
                                draft.version(),
                                words.moment(begin.plus(after(draft, waves.size())))),
                draft.plan().mark());
    }

    private static Duration after(RolloutDraft draft, int waves) {
        return draft.watched().multipliedBy(waves);
    }
}
