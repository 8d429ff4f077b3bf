package org.redress.demo.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.PackUse;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.ActivationPreview;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.PackInForce;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.RoleDecl;

/** Decisions in a map, and what the given packs offer and declare. */
public final class FakePlugins implements PluginAdministration, ProcedureCatalog {

    public final Map<String, Activation> decisions = new HashMap<>();
    public final Set<String> unknown = new HashSet<>();
    public final List<Procedure> packs = new ArrayList<>();

    @Override
    public EffectiveActivation activation(String plugin, String unit) {
        Optional<Activation> own = Optional.ofNullable(decisions.get(plugin + "@" + unit));
        return new EffectiveActivation(
                plugin,
                unit,
                false,
                own,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    @Override
    public Outcome<EffectiveActivation> decide(Caller caller, ActivationChange change) {
        if (unknown.contains(change.plugin())) {
            return new Outcome.NotFound<>(Problem.of("RD-TEST-002", "没有", "none"));
        }
        decisions.put(
                change.plugin() + "@" + change.unit(),
                new Activation(
                        change.plugin(),
                        change.unit(),
                        change.state(),
                        false,
                        change.versionRange(),
                        Map.of(),
                        change.reason(),
                        caller.username(),
                        Instant.EPOCH));
        return Outcome.done(activation(change.plugin(), change.unit()));
    }

    @Override
    public List<OfferedType> offered(String branch) {
        return packs.stream()
                .filter(pack -> !pack.ref().id().equals("two-level-clinic") || branch.equals("hz-xihu"))
                .flatMap(pack -> pack.types().values().stream().map(type -> new OfferedType(pack.ref(), type)))
                .toList();
    }

    @Override
    public List<RoleDecl> roles() {
        Map<String, RoleDecl> roles = new HashMap<>();
        packs.forEach(pack -> pack.roles().forEach(roles::putIfAbsent));
        return List.copyOf(roles.values());
    }

    @Override
    public Optional<List<PackUse>> rulesFor(String branch, String type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Procedure> live(String plugin, String version) {
        return Optional.empty();
    }

    @Override
    public Optional<PackUse> asFrozen(Procedure live, String branch) {
        return Optional.empty();
    }

    @Override
    public CaseRules frozen(List<PackUse> uses) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Plugin> plugins() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Plugin> plugin(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RefusedPack> refused() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<EffectiveActivation> activations(String unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<ActivationPreview> preview(Caller caller, ActivationChange change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<org.redress.api.plugin.AuthorityInForce> authority(String branch, List<PackUse> packs) {
        return List.of();
    }

    @Override
    public List<PackInForce> inForce(String unit) {
        return List.of();
    }

    @Override
    public List<PackInForce> withDuties(String unit) {
        return List.of();
    }

    @Override
    public List<HolidayCalendar> holidays(String unit) {
        return List.of();
    }
}
