package org.redress.console.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.api.plugin.PlanJob;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PluginPlan;
import org.redress.api.plugin.PluginPlan.State;
import org.redress.api.problem.Outcome;
import org.redress.console.view.PlanSheet;
import org.redress.console.view.Refusal;
import org.redress.console.web.Pages;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** The page of one plan. */
final class SheetMaker {

    private final Services services;
    private final Pages pages;
    private final Visit visit;
    private final PlanWords words;

    SheetMaker(Services services, Pages pages, Visit visit) {
        this.services = services;
        this.pages = pages;
        this.visit = visit;
        this.words = new PlanWords(pages, visit);
    }

    PlanSheet sheet(PluginPlan plan, Optional<PlanJob> job, Optional<Refusal> refusal) {
        PlanRequest request = plan.request();
        Stand stand = Stand.of(services, visit, request.plugin());
        PackNames names = new PackNames(services, visit);
        ObjectionMaker objections = new ObjectionMaker(visit);
        boolean planned = plan.state() == State.PLANNED;
        boolean stale = refusal.filter(one -> one.is("stale")).isPresent();
        return new PlanSheet(
                PlanPage.href(plan.id()),
                request.plugin(),
                stand.plugin().isPresent(),
                stand.title(visit),
                words.what(request),
                course(plan, job),
                plan.impact().words().stream().map(visit.words()::of).toList(),
                visit.words().of(plan.impact().data()),
                new TouchedMaker(services, pages, visit, names).parts(plan),
                planned
                        ? plan.impact().objections().stream()
                                .map(one -> objections.objection(request, one))
                                .toList()
                        : List.of(),
                facts(plan, names),
                new PlanSheet.Can(
                        planned && plan.impact().objections().isEmpty() && !stale,
                        plan.state() == State.APPLIED && last(plan),
                        plan.state() != State.APPLYING && stand.known() && !stale),
                refusal);
    }

    private boolean last(PluginPlan plan) {
        return services.plans().lastApplied(visit.caller(), plan.request().plugin())
                        instanceof Outcome.Done<PluginPlan> last
                && last.value().id().equals(plan.id());
    }

    PlanSheet.Course course(PluginPlan plan, Optional<PlanJob> job) {
        boolean broken = plan.state() == State.FAILED
                || job.filter(one -> one.state() == PlanJob.State.FAILED).isPresent();
        boolean going = plan.state() == State.APPLYING;
        return new PlanSheet.Course(
                words.state(plan),
                going ? going(job) : plan.outcome().map(visit.words()::of).orElse(""),
                broken && !going ? "rd-alert-red" : "rd-alert-plain",
                going ? "half" : broken ? "alert" : plan.state() == State.REVERSED ? "undo" : "done",
                going
                        ? Optional.of(PlanPage.href(plan.id()) + "/now"
                                + job.map(begun -> "?job=" + begun.id()).orElse(""))
                        : Optional.empty());
    }

    private String going(Optional<PlanJob> job) {
        return job.map(begun -> visit.words()
                        .get(
                                begun.kind() == PlanJob.Kind.APPLY ? "plan.going.apply" : "plan.going.rollback",
                                words.by(begun.by(), begun.startedAt())))
                .orElseGet(() -> visit.words().get("plan.going"));
    }

    private List<PlanSheet.Fact> facts(PluginPlan plan, PackNames names) {
        PlanRequest request = plan.request();
        List<PlanSheet.Fact> facts = new ArrayList<>();
        request.version().ifPresent(version -> facts.add(fact("version", version)));
        request.unit().ifPresent(unit -> facts.add(fact("unit", pages.unitName(visit, unit))));
        request.settings()
                .ifPresent(settings -> facts.add(fact("settings", settings(request.plugin(), settings, names))));
        request.reason().ifPresent(reason -> facts.add(fact("reason", reason)));
        facts.add(fact("by", words.by(plan.by(), plan.at())));
        facts.add(fact("id", plan.id()));
        return facts;
    }

    private String settings(String plugin, Map<String, Object> settings, PackNames names) {
        return settings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> names.setting(plugin, one.getKey()) + " = " + one.getValue())
                .collect(Collectors.joining(visit.words().get("rollout.comma")));
    }

    private PlanSheet.Fact fact(String name, String said) {
        return new PlanSheet.Fact(visit.words().get("plan.fact." + name), said);
    }
}
