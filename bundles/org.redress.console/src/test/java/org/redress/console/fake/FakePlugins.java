package org.redress.console.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.redress.api.problem.Problem;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.text.Text;

/**
 * A procedure on everywhere, with a setting chosen by the region and a newer version tried at Pudong; one that is off; a
 * locked law; a quarantined policy; one refused pack.
 */
public final class FakePlugins implements PluginAdministration, ProcedureCatalog {

    public final List<ActivationChange> decided = new ArrayList<>();
    private static final PackRef NEWER = new PackRef("clinic-chain", "1.3.0", "3".repeat(64));
    private static final PackRef LAW = new PackRef("law-cn", "26.2.0", "1".repeat(64));
    private static final PackRef POLICY = new PackRef(FakeCode.PLUGIN, "1.4.0", "4".repeat(64));
    private final FakeCode code;

    FakePlugins(FakeCode code) {
        this.code = code;
    }

    @Override
    public List<Plugin> plugins() {
        return List.of(
                plugin(PackKind.PROCEDURE, "连锁诊所流程", "Clinic chain procedure", Rules.CLINIC, NEWER),
                plugin(
                        PackKind.PROCEDURE,
                        "两级负责制",
                        "Two levels",
                        new PackRef("two-level-clinic", "1.1.0", "2".repeat(64))),
                plugin(PackKind.OVERLAY, "中国法规时限", "Statutory deadlines, China", LAW),
                plugin(PackKind.OVERLAY, "贵宾规则", "Rules for VIPs", POLICY));
    }

    private Plugin plugin(PackKind kind, String zh, String en, PackRef current, PackRef... others) {
        String id = current.id();
        return new Plugin(
                id,
                kind,
                Text.of(zh, en),
                Text.of(zh, en),
                id.equals(FakeCode.PLUGIN) && !code.quarantines.isEmpty()
                        ? PluginState.QUARANTINED
                        : PluginState.ACTIVE,
                Optional.of(current),
                Stream.concat(Stream.of(others), Stream.of(current))
                        .map(ref -> new PluginVersion(
                                ref,
                                "bundle:org.redress.packs." + id,
                                true,
                                Cases.NOW,
                                37,
                                Optional.of(PluginSignature.of(
                                        id.equals("two-level-clinic")
                                                ? PluginSignature.State.MODIFIED
                                                : PluginSignature.State.DISTRIBUTION))))
                        .toList());
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
        boolean clinic = plugin.equals("clinic-chain");
        boolean top = unit.equals("lanhu");
        boolean pilot = clinic && unit.equals("sh-pudong");
        Optional<Activation> own = top
                ? Optional.of(own(plugin, unit, Activation.State.ON, law, Optional.empty(), Map.of()))
                : pilot
                        ? Optional.of(own(
                                plugin, unit, Activation.State.INHERIT, false, Optional.of("[1.3.0,1.3.0]"), Map.of()))
                        : clinic && unit.equals("east")
                                ? Optional.of(own(
                                        plugin,
                                        unit,
                                        Activation.State.INHERIT,
                                        false,
                                        Optional.empty(),
                                        Map.of("firstResponseHours", 24)))
                                : Optional.empty();
        return new EffectiveActivation(
                plugin,
                unit,
                true,
                own,
                Optional.of("lanhu"),
                law && !top ? Optional.of("lanhu") : Optional.empty(),
                Optional.of(law ? LAW : pilot ? NEWER : clinic ? Rules.CLINIC : POLICY),
                Map.of("firstResponseHours", 24L),
                Optional.empty());
    }

    private static Activation own(
            String plugin,
            String unit,
            Activation.State state,
            boolean locked,
            Optional<String> range,
            Map<String, Object> settings) {
        return new Activation(plugin, unit, state, locked, range, settings, "试点开始", "admin", Cases.NOW);
    }

    @Override
    public Outcome<ActivationPreview> preview(Caller caller, ActivationChange change) {
        return Outcome.done(new ActivationPreview(List.of("sh-jingan"), List.of("sh-pudong"), 37));
    }

    @Override
    public Outcome<EffectiveActivation> decide(Caller caller, ActivationChange change) {
        decided.add(change);
        if (change.plugin().equals("law-cn") && !change.unit().equals("lanhu")) {
            return new Outcome.Conflict<>(Problem.of("RD-PLG-204", "集团已锁定", "The chain has locked it"));
        }
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
    public Optional<Procedure> live(String plugin, String version) {
        return Optional.empty();
    }

    @Override
    public Optional<PackUse> asFrozen(Procedure live, String branch) {
        return Optional.empty();
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
