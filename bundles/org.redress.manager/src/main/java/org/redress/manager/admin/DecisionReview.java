package org.redress.manager.admin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.PlannedDecisions;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.SettingCheck;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.extension.LivePlugins;
import org.redress.extension.PluginCode;
import org.redress.extension.Trap;
import org.redress.store.port.CaseStore;
import org.redress.store.port.PluginStore;

/** Looks ahead at decisions that come together, by the rules of {@link PluginDesk}. */
@Component(service = PlannedDecisions.class)
public final class DecisionReview implements PlannedDecisions {

    private final LivePlugins live;
    private final Deciders deciders;
    private final PluginDirectory directory;
    private final DecisionCheck check;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public DecisionReview(
            @Reference LivePlugins live,
            @Reference PluginStore store,
            @Reference CaseStore cases,
            @Reference Units units,
            @Reference Accounts accounts,
            @Reference SettingCheck settings,
            @Reference PluginCode code) {
        this.live = live;
        this.deciders = new Deciders(accounts);
        this.directory = new PluginDirectory(live, store, cases, code, units);
        this.check = new DecisionCheck(settings);
    }

    @Override
    public List<Objection> objections(Caller caller, List<ActivationChange> together, List<Unit> tree) {
        List<Objection> found = new ArrayList<>();
        for (ActivationChange change : together) {
            against(caller, change, tree)
                    .ifPresent(why -> found.add(new Objection(change.plugin(), change.unit(), why)));
        }
        // What cannot be decided one by one need not be proven together.
        if (found.isEmpty()) {
            List<Activation> decisions =
                    together.stream().map(change -> decision(caller, change)).toList();
            live.trapIf(decisions, tree).map(DecisionReview::objection).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Text> against(Caller caller, ActivationChange change, List<Unit> tree) {
        if (!deciders.include(caller)) {
            return Optional.of(words(Refusal.notAdministrator()));
        }
        if (tree.stream().noneMatch(unit -> unit.id().equals(change.unit()))) {
            return Optional.of(words(Refusal.unknownUnit(change.unit())));
        }
        if (!directory.knows(change.plugin())) {
            return Optional.of(words(Refusal.unknownPlugin(change.plugin())));
        }
        List<FieldError> faults = check.faults(change, () -> directory.rulesAfter(decision(caller, change)));
        return faults.isEmpty() ? Optional.empty() : Optional.of(words(faults));
    }

    private static Objection objection(Trap trap) {
        return new Objection(trap.packs().get(0).id(), trap.unit().id(), words(Refusal.trap(trap)));
    }

    private static Text words(Outcome<Object> refusal) {
        return refusal instanceof Outcome.Forbidden<Object> forbidden
                ? forbidden.problem().message()
                : refusal instanceof Outcome.NotFound<Object> missing
                        ? missing.problem().message()
                        : ((Outcome.Conflict<Object>) refusal).problem().message();
    }

    private static Text words(List<FieldError> faults) {
        return Text.of(words(faults, "zh"), words(faults, "en"));
    }

    private static String words(List<FieldError> faults, String language) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.message().in(language))
                .collect(Collectors.joining(" "));
    }

    private Activation decision(Caller caller, ActivationChange change) {
        return new Activation(
                change.plugin(),
                change.unit(),
                change.state(),
                change.locked().orElse(false),
                change.versionRange().filter(range -> !range.isBlank()),
                change.settings().orElse(Map.of()),
                change.reason(),
                caller.username(),
                clock.instant());
    }
}
