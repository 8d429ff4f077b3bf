package org.redress.console.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.api.procedure.PackRef;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.console.admin.UnitFold;
import org.redress.console.admin.UnitTree;
import org.redress.console.view.Field;
import org.redress.console.view.PlanForm;
import org.redress.console.view.Refusal;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** The form of a plan. */
final class FormMaker {

    private final Services services;
    private final Visit visit;

    FormMaker(Services services, Visit visit) {
        this.services = services;
        this.visit = visit;
    }

    PlanForm form(PlanDraft draft, Optional<Refusal> refusal) {
        Map<String, String> errors = refusal.map(Refusal::errors).orElse(Map.of());
        Operation operation = draft.operation();
        String code = PlanWords.code(operation);
        boolean settings = operation == Operation.ACTIVATE || operation == Operation.PILOT;
        return new PlanForm(
                draft.stand().id(),
                draft.stand().title(visit),
                draft.stand().plugin().isPresent(),
                code,
                visit.words().get("plan.do-more." + code),
                draft.withVersion() ? Optional.of(version(draft, errors)) : Optional.empty(),
                draft.atUnit() ? Optional.of(units(draft, errors)) : Optional.empty(),
                settings ? visit.words().get("plan.settings") : "",
                draft.typed().text("reason"),
                refusal);
    }

    private Field version(PlanDraft draft, Map<String, String> errors) {
        List<Field.Option> options = new ArrayList<>();
        draft.stand().versions(draft.operation()).forEach(version -> options.add(option(draft, version)));
        if (draft.stand().every(draft.operation())) {
            Field.Option every =
                    new Field.Option("", visit.words().get("plan.every." + PlanWords.code(draft.operation())));
            options.add(draft.operation() == Operation.ACTIVATE ? 0 : options.size(), every);
        }
        return new Field(
                "version",
                "version",
                visit.words().get("plugin.version"),
                "",
                "choice",
                options,
                true,
                "",
                "",
                100,
                List.of(draft.version()),
                errors.getOrDefault("version", ""));
    }

    private Field.Option option(PlanDraft draft, String version) {
        String key = draft.stand().leads().equals(Optional.of(version))
                ? "plan.version.leads"
                : draft.stand().live(version) ? "plan.version.beside" : "plan.version.brought";
        return new Field.Option(version, visit.words().get(key, version));
    }

    private PlanForm.Units units(PlanDraft draft, Map<String, String> errors) {
        String chosen = draft.typed().text("unit");
        UnitFold fold = UnitFold.of(UnitTree.ordered(services.units().all()), draft.typed(), unit -> unit.id()
                .equals(chosen));
        return new PlanForm.Units(
                fold.find(),
                List.copyOf(fold.open()),
                fold.shown().stream()
                        .map(unit -> unit(draft, unit, fold, chosen))
                        .toList(),
                fold.more(),
                errors.getOrDefault("unit", ""));
    }

    private PlanForm.Unit unit(PlanDraft draft, Unit unit, UnitFold fold, String chosen) {
        String name = visit.words().of(unit.name());
        return new PlanForm.Unit(
                unit.id(),
                name,
                Math.min(services.units().path(unit.id()).size() - 1, 3),
                fold.open(unit),
                fold.folds(unit) ? visit.words().get(fold.open(unit) ? "plugins.fold" : "plugins.unfold", name) : "",
                sub(draft, unit),
                unit.id().equals(chosen));
    }

    private String sub(PlanDraft draft, Unit unit) {
        List<String> parts = new ArrayList<>();
        if (unit.kind() != UnitKind.BRANCH) {
            parts.add(visit.words()
                    .get(
                            "plugins.branches",
                            services.units().branchesBelow(unit.id()).size()));
        }
        if (draft.stand().plugin().isPresent()) {
            EffectiveActivation now =
                    services.plugins().activation(draft.stand().id(), unit.id());
            parts.add(visit.words().get(now.on() ? "plugins.is.on" : "plugins.is.off")
                    + now.pack()
                            .map(PackRef::version)
                            .map(version -> " " + version)
                            .orElse(""));
        }
        return String.join(" · ", parts);
    }
}
