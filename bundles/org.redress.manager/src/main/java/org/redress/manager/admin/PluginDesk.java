package org.redress.manager.admin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.ActivationPreview;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.SettingCheck;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.extension.LivePlugins;
import org.redress.extension.PluginCode;
import org.redress.store.port.CaseStore;
import org.redress.store.port.PluginStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where administrators look at plugins and decide about them. */
@Component(service = PluginAdministration.class)
public final class PluginDesk implements PluginAdministration {

    private static final Logger LOG = LoggerFactory.getLogger(PluginDesk.class);

    private final LivePlugins live;
    private final PluginStore store;
    private final CaseStore cases;
    private final Units units;
    private final Deciders deciders;
    private final PluginDirectory directory;
    private final DecisionCheck check;
    private final Clock clock;

    @Activate
    public PluginDesk(
            @Reference LivePlugins live,
            @Reference PluginStore store,
            @Reference CaseStore cases,
            @Reference Units units,
            @Reference Accounts accounts,
            @Reference SettingCheck settings,
            @Reference PluginCode code) {
        this.live = live;
        this.store = store;
        this.cases = cases;
        this.units = units;
        this.deciders = new Deciders(accounts);
        this.directory = new PluginDirectory(live, store, cases, code, units);
        this.check = new DecisionCheck(settings);
        this.clock = Clock.systemUTC();
    }

    @Override
    public List<Plugin> plugins() {
        return directory.all();
    }

    @Override
    public Optional<Plugin> plugin(String id) {
        return directory.find(id);
    }

    @Override
    public List<RefusedPack> refused() {
        return live.refused();
    }

    @Override
    public List<EffectiveActivation> activations(String unit) {
        return directory.ids().stream()
                .map(plugin -> live.effective(plugin, unit))
                .toList();
    }

    @Override
    public EffectiveActivation activation(String plugin, String unit) {
        return live.effective(plugin, unit);
    }

    @Override
    public Outcome<ActivationPreview> preview(Caller caller, ActivationChange change) {
        Optional<Outcome<ActivationPreview>> refusal = refusal(caller, change);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Activation decision = decision(caller, change);
        List<String> gain = new ArrayList<>();
        List<String> lose = new ArrayList<>();
        for (String branch : new TreeSet<>(units.branchesBelow(change.unit()))) {
            boolean before = live.effective(change.plugin(), branch).on();
            boolean after = live.effectiveIf(decision, branch).on();
            if (before != after) {
                (after ? gain : lose).add(branch);
            }
        }
        Set<String> touched = new HashSet<>(gain);
        touched.addAll(lose);
        int open = touched.isEmpty() ? 0 : cases.countOpen(change.plugin(), touched);
        return Outcome.done(new ActivationPreview(gain, lose, open));
    }

    @Override
    public Outcome<EffectiveActivation> decide(Caller caller, ActivationChange change) {
        Optional<Outcome<EffectiveActivation>> refusal = refusal(caller, change);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Activation decision = decision(caller, change);
        store.save(decision);
        live.decisionsChanged();
        LOG.info(
                "plugin {} at {}: {}{}{} by {}",
                decision.plugin(),
                decision.unit(),
                decision.state(),
                decision.locked() ? ", locked for units below" : "",
                decision.versionRange().map(range -> ", versions " + range).orElse(""),
                decision.by());
        return Outcome.done(live.effective(change.plugin(), change.unit()));
    }

    private <T> Optional<Outcome<T>> refusal(Caller caller, ActivationChange change) {
        if (!deciders.include(caller)) {
            return Optional.of(Refusal.notAdministrator());
        }
        Optional<Unit> unit = units.find(change.unit());
        if (unit.isEmpty()) {
            return Optional.of(Refusal.unknownUnit(change.unit()));
        }
        // The system may decide ahead of installation: demo data and first start know what will come.
        if (!caller.isSystem() && !directory.knows(change.plugin())) {
            return Optional.of(Refusal.unknownPlugin(change.plugin()));
        }
        Optional<Unit> lockedBy =
                live.effective(change.plugin(), change.unit()).lockedAt().flatMap(units::find);
        if (lockedBy.isPresent()) {
            return Optional.of(Refusal.locked(lockedBy.get()));
        }
        List<FieldError> faults = check.faults(change, () -> directory.rulesAfter(decision(caller, change)));
        if (!faults.isEmpty()) {
            return Optional.of(Refusal.faulty(faults));
        }
        if (change.state() == Activation.State.ON && directory.lostItsSource(change.plugin())) {
            return Optional.of(Refusal.sourceLost(change.plugin()));
        }
        Optional<Text> outOfReach = live.outOfReachIf(decision(caller, change));
        if (outOfReach.isPresent()) {
            return Optional.of(Refusal.outOfReach(outOfReach.get()));
        }
        // Demo data decides while the node starts, which proofs would hold up.
        return caller.isSystem()
                ? Optional.empty()
                : live.trapIf(decision(caller, change)).map(Refusal::trap);
    }

    private Activation decision(Caller caller, ActivationChange change) {
        Optional<Activation> before =
                live.effective(change.plugin(), change.unit()).own();
        Optional<String> range = change.versionRange().isPresent()
                ? change.versionRange().map(String::strip).filter(text -> !text.isEmpty())
                : before.flatMap(Activation::versionRange);
        return new Activation(
                change.plugin(),
                change.unit(),
                change.state(),
                change.locked().or(() -> before.map(Activation::locked)).orElse(false),
                range,
                change.settings().or(() -> before.map(Activation::settings)).orElse(Map.of()),
                change.reason().strip(),
                caller.username(),
                clock.instant());
    }
}
