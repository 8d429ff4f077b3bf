package org.redress.rest.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginState;
import org.redress.api.plugin.PluginVersion;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.text.Text;

/** One plugin, one refused update of it, active at the chain. */
public final class TinyPlugins implements PluginAdministration, ProcedureCatalog {
    private static final String ORIGIN = "deploy:clinic-chain.redress.yaml";
    private static final PluginSignature SIGNED = new PluginSignature(
            PluginSignature.State.SIGNED, Optional.of("acme"), Optional.of("east"), Optional.of("ab".repeat(32)));

    public ActivationChange change;

    @Override
    public List<Plugin> plugins() {
        return List.of(new Plugin(
                "clinic-chain",
                PackKind.PROCEDURE,
                Text.of("诊所", "clinic"),
                Text.of("说明", "description"),
                PluginState.ACTIVE,
                Optional.of(Samples.PACK),
                List.of(new PluginVersion(Samples.PACK, ORIGIN, true, Samples.RECEIVED, 4, Optional.of(SIGNED)))));
    }

    @Override
    public Optional<Plugin> plugin(String id) {
        return plugins().stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    @Override
    public List<RefusedPack> refused() {
        return List.of(new RefusedPack(
                ORIGIN,
                Samples.RECEIVED,
                List.of(new PackError("pack.yaml", 3, 7, "RD-PCK-003", Text.of("缺少标题", "no title")))));
    }

    @Override
    public List<EffectiveActivation> activations(String unit) {
        return List.of(activation("clinic-chain", unit));
    }

    @Override
    public EffectiveActivation activation(String plugin, String unit) {
        return new EffectiveActivation(
                plugin,
                unit,
                true,
                Optional.empty(),
                Optional.of("lanhu"),
                Optional.empty(),
                Optional.of(Samples.PACK),
                Map.of("hours", 24L),
                Optional.empty());
    }

    @Override
    public Outcome<ActivationPreview> preview(Caller caller, ActivationChange change) {
        throw new AssertionError("not through this door");
    }

    @Override
    public Outcome<EffectiveActivation> decide(Caller caller, ActivationChange change) {
        this.change = change;
        return Outcome.done(new EffectiveActivation(
                change.plugin(),
                change.unit(),
                change.state() == Activation.State.ON,
                Optional.of(new Activation(
                        change.plugin(),
                        change.unit(),
                        change.state(),
                        false,
                        change.versionRange(),
                        change.settings().orElse(Map.of()),
                        change.reason(),
                        caller.username(),
                        Samples.RECEIVED)),
                Optional.of(change.unit()),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.of(Text.of("没有合适的版本", "no version fits"))));
    }

    @Override
    public List<OfferedType> offered(String branch) {
        return List.of(new OfferedType(Samples.PACK, Samples.type()));
    }

    @Override
    public Optional<List<PackUse>> rulesFor(String branch, String type) {
        return Optional.empty();
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
    public CaseRules frozen(List<PackUse> packs) {
        return Samples.rules();
    }

    @Override
    public List<RoleDecl> roles() {
        return List.of();
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
