package org.redress.console.fake;

import java.util.ArrayList;
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
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.text.Text;

/** One procedure, one locked law, one refused pack. */
public final class FakePlugins implements PluginAdministration, ProcedureCatalog {

    public final List<ActivationChange> decided = new ArrayList<>();
    private static final PackRef LAW = new PackRef("law-cn", "26.2.0", "1".repeat(64));

    @Override
    public List<Plugin> plugins() {
        return List.of(
                plugin(Rules.CLINIC, PackKind.PROCEDURE, "连锁诊所流程", "Clinic chain procedure"),
                plugin(
                        new PackRef("two-level-clinic", "1.1.0", "2".repeat(64)),
                        PackKind.PROCEDURE,
                        "两级负责制",
                        "Two levels"),
                plugin(LAW, PackKind.OVERLAY, "中国法规时限", "Statutory deadlines, China"));
    }

    private static Plugin plugin(PackRef ref, PackKind kind, String zh, String en) {
        return new Plugin(
                ref.id(),
                kind,
                Text.of(zh, en),
                Text.of(zh, en),
                PluginState.ACTIVE,
                Optional.of(ref),
                List.of(new PluginVersion(
                        ref,
                        "bundle:org.redress.packs." + ref.id(),
                        true,
                        Cases.NOW,
                        37,
                        Optional.of(PluginSignature.of(
                                ref.id().equals("two-level-clinic")
                                        ? PluginSignature.State.MODIFIED
                                        : PluginSignature.State.DISTRIBUTION)))));
    }

    @Override
    public Optional<Plugin> plugin(String id) {
        return plugins().stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    @Override
    public List<RefusedPack> refused() {
        return List.of(new RefusedPack(
                "deploy:spa.redress.yaml",
                Cases.NOW,
                List.of(new PackError(
                        "spa.redress.yaml",
                        14,
                        7,
                        "RD-PCK-003",
                        Text.of("阶段「review」没有说明谁负责", "Stage “review” names no role")))));
    }

    @Override
    public List<EffectiveActivation> activations(String unit) {
        return plugins().stream().map(plugin -> activation(plugin.id(), unit)).toList();
    }

    @Override
    public EffectiveActivation activation(String plugin, String unit) {
        if (plugin.equals("two-level-clinic")) {
            return new EffectiveActivation(
                    plugin,
                    unit,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty());
        }
        boolean law = plugin.equals("law-cn");
        boolean top = unit.equals("lanhu");
        Optional<Activation> own = top
                ? Optional.of(new Activation(
                        plugin, unit, Activation.State.ON, law, Optional.empty(), Map.of(), "开始", "admin", Cases.NOW))
                : Optional.empty();
        return new EffectiveActivation(
                plugin,
                unit,
                true,
                own,
                Optional.of("lanhu"),
                law && !top ? Optional.of("lanhu") : Optional.empty(),
                Optional.of(law ? LAW : Rules.CLINIC),
                Map.of("firstResponseHours", 24L),
                Optional.empty());
    }

    @Override
    public Outcome<ActivationPreview> preview(Caller caller, ActivationChange change) {
        return Outcome.done(new ActivationPreview(List.of("sh-jingan"), List.of("sh-pudong"), 37));
    }

    @Override
    public Outcome<EffectiveActivation> decide(Caller caller, ActivationChange change) {
        decided.add(change);
        return Outcome.done(activation(change.plugin(), change.unit()));
    }

    @Override
    public List<OfferedType> offered(String branch) {
        return Rules.clinic().types().values().stream()
                .map(type -> new OfferedType(Rules.CLINIC, type))
                .toList();
    }

    @Override
    public Optional<List<PackUse>> rulesFor(String branch, String type) {
        return Optional.of(List.of(new PackUse(Rules.CLINIC, PackKind.PROCEDURE, Map.of(), Optional.empty())));
    }

    @Override
    public CaseRules frozen(List<PackUse> packs) {
        return new CaseRules(Rules.clinic(), List.of(), Map.of());
    }

    @Override
    public List<RoleDecl> roles() {
        return List.copyOf(Rules.clinic().roles().values());
    }

    @Override
    public List<org.redress.api.plugin.AuthorityInForce> authority(String branch, List<PackUse> packs) {
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
