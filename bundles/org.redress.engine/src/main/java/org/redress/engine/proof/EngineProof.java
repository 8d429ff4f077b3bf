package org.redress.engine.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.casework.CaseRules;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.ProcedureProof;
import org.redress.api.procedure.SettingDecl;
import org.redress.api.procedure.Weakness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves packs with the engine's own decisions. Needs nothing but the pack: whoever decides on packs may ask it before
 * there is a case, a catalog or a database.
 */
@Component(service = ProcedureProof.class)
public final class EngineProof implements ProcedureProof {

    private static final Logger LOG = LoggerFactory.getLogger(EngineProof.class);
    private static final double NANOS_PER_MILLI = 1e6;

    private final KnownCombinations combinations = new KnownCombinations();

    @Override
    public List<PackError> prove(Procedure pack, PackSource source) {
        boolean overlay = pack.kind() == PackKind.OVERLAY;
        CaseRules rules = overlay
                ? withFallbacks(ForeignProcedure.joinedBy(pack), List.of(pack))
                : withFallbacks(pack, List.of());
        Scope scope = overlay ? Scope.OVERLAY_ALONE : Scope.PROCEDURE_ALONE;
        // Settings are open here, so each type may be offered somewhere.
        List<String> types = ids(rules.procedure().types().values());
        Lines lines = new Lines(source);
        return bounded(named(pack), effort -> findings(rules, types, scope, ofItself(pack), effort)).stream()
                .map(lines::error)
                .distinct()
                .toList();
    }

    @Override
    public List<Weakness> proveTogether(
            Procedure procedure, List<Procedure> overlays, Map<String, Map<String, Object>> settings) {
        CaseRules rules = new CaseRules(procedure, overlays, settings);
        return combinations.find(ReadSettings.combination(rules), () -> {
            List<String> types =
                    ids(procedure.offered(settings.getOrDefault(procedure.ref().id(), Map.of())));
            String packs = rules.all().stream().map(EngineProof::named).collect(Collectors.joining(" + "));
            return bounded(packs, effort -> findings(rules, types, Scope.TOGETHER, List.of(), effort)).stream()
                    .map(Finding::weakness)
                    .distinct()
                    .toList();
        });
    }

    private static String named(Procedure pack) {
        return pack.ref().id() + " " + pack.ref().version();
    }

    private static List<Finding> bounded(String packs, Function<Effort, List<Finding>> proof) {
        long before = System.nanoTime();
        Effort effort = new Effort();
        List<Finding> findings;
        try {
            findings = proof.apply(effort);
        } catch (Effort.Spent tooLarge) {
            findings = List.of(new Finding(
                    Flaw.TOO_LARGE, "", List.of(), Flaw.TOO_LARGE.message().with("limit", Effort.MOST)));
        }
        LOG.debug(
                "{}: {} weaknesses in {} states, looked for in {} ms",
                packs,
                findings.size(),
                effort.states(),
                Math.round((System.nanoTime() - before) / NANOS_PER_MILLI));
        return findings;
    }

    /** What can be found without a case: clocks and steps against disruptive conduct. */
    private static List<Finding> ofItself(Procedure pack) {
        List<Finding> findings = new ArrayList<>(new ClockProof(pack).findings());
        findings.addAll(new ConductProof(pack).findings());
        return findings;
    }

    private static List<String> ids(Collection<ComplaintType> types) {
        return types.stream().map(ComplaintType::id).toList();
    }

    /**
     * @param types full ids of those of which complaints can be registered
     * @param known what was found of each pack by itself
     */
    private static List<Finding> findings(
            CaseRules rules, List<String> types, Scope scope, List<Finding> known, Effort effort) {
        List<Finding> findings = new ArrayList<>(known);
        findings.addAll(leaving(rules, types, scope, effort));
        findings.addAll(new StaffingProof(rules, types).findings());
        // Only where all of that holds: what is broken there breaks the course of a case too.
        if (findings.isEmpty()) {
            BranchCalendar calendar = CalendarEdge.with(rules.all().stream()
                    .flatMap(pack -> pack.holidays().stream())
                    .toList());
            for (Conditions answer : Conditions.values()) {
                CaseRules answered = new CaseRules(
                        answer.in(rules.procedure()),
                        rules.overlays().stream().map(answer::in).toList(),
                        rules.settings());
                Scene scene = new Scene(
                        answered,
                        new SyntheticHouse(answered, Set.of()),
                        List.of(),
                        calendar,
                        CalendarEdge.START,
                        effort);
                findings.addAll(new CourseProof(scene, types, answer).findings());
            }
        }
        return findings;
    }

    private static List<Finding> leaving(CaseRules rules, List<String> types, Scope scope, Effort effort) {
        List<Finding> findings = new ArrayList<>();
        for (ComplaintType type : types.stream().map(rules::type).toList()) {
            Structure any = new Structure(rules, type, Optional.empty(), scope);
            List<Optional<String>> ways =
                    any.channels().stream().map(Optional::of).toList();
            for (Optional<String> channel : ways.isEmpty() ? List.of(Optional.<String>empty()) : ways) {
                List<Finding> found = new LeavingProof(new Structure(rules, type, channel, scope), effort).findings();
                findings.addAll(found);
                if (!found.isEmpty()) {
                    break;
                }
            }
        }
        return findings;
    }

    private static CaseRules withFallbacks(Procedure procedure, List<Procedure> overlays) {
        Map<String, Map<String, Object>> settings = new LinkedHashMap<>();
        settings.put(procedure.ref().id(), fallbacks(procedure));
        overlays.forEach(overlay -> settings.put(overlay.ref().id(), fallbacks(overlay)));
        return new CaseRules(procedure, overlays, settings);
    }

    private static Map<String, Object> fallbacks(Procedure pack) {
        Map<String, Object> fallbacks = new LinkedHashMap<>();
        pack.settings().values().forEach((SettingDecl setting) -> fallbacks.put(setting.name(), setting.fallback()));
        return fallbacks;
    }
}
