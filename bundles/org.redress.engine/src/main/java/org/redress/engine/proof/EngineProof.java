package org.redress.engine.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    @Override
    public List<PackError> prove(Procedure pack, PackSource source) {
        long before = System.nanoTime();
        Effort effort = new Effort();
        List<Finding> findings = new ArrayList<>();
        try {
            findings.addAll(findings(pack, effort));
        } catch (Effort.Spent tooLarge) {
            findings.add(new Finding(
                    Flaw.TOO_LARGE, "", List.of(), Flaw.TOO_LARGE.message().with("limit", Effort.MOST)));
        }
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {}: {} weaknesses in {} states, looked for in {} ms",
                    pack.ref().id(),
                    pack.ref().version(),
                    findings.size(),
                    effort.states(),
                    Math.round((System.nanoTime() - before) / NANOS_PER_MILLI));
        }
        Lines lines = new Lines(source);
        return findings.stream().map(lines::error).distinct().toList();
    }

    private static List<Finding> findings(Procedure pack, Effort effort) {
        boolean overlay = pack.kind() == PackKind.OVERLAY;
        Procedure procedure = overlay ? ForeignProcedure.joinedBy(pack) : pack;
        List<Procedure> overlays = overlay ? List.of(pack) : List.of();
        List<Finding> findings = new ArrayList<>(new ClockProof(pack).findings());
        findings.addAll(new ConductProof(pack).findings());
        findings.addAll(leaving(procedure, overlays, effort));
        findings.addAll(new StaffingProof(rules(procedure, overlays)).findings());
        // Only where all of that holds: what is broken there breaks the course of a case too.
        if (findings.isEmpty()) {
            BranchCalendar calendar = CalendarEdge.with(pack.holidays());
            for (Conditions answer : Conditions.values()) {
                CaseRules rules = rules(
                        answer.in(procedure), overlays.stream().map(answer::in).toList());
                Scene scene = new Scene(
                        rules, new SyntheticHouse(rules, Set.of()), List.of(), calendar, CalendarEdge.START, effort);
                findings.addAll(new CourseProof(scene, answer).findings());
            }
        }
        return findings;
    }

    private static List<Finding> leaving(Procedure procedure, List<Procedure> overlays, Effort effort) {
        List<Procedure> packs = rules(procedure, overlays).all();
        boolean foreign = !overlays.isEmpty();
        List<Finding> findings = new ArrayList<>();
        for (ComplaintType type : procedure.types().values()) {
            Structure any = new Structure(packs, type, Optional.empty(), foreign);
            List<Optional<String>> ways =
                    any.channels().stream().map(Optional::of).toList();
            for (Optional<String> channel : ways.isEmpty() ? List.of(Optional.<String>empty()) : ways) {
                List<Finding> found = new LeavingProof(new Structure(packs, type, channel, foreign), effort).findings();
                findings.addAll(found);
                if (!found.isEmpty()) {
                    break;
                }
            }
        }
        return findings;
    }

    private static CaseRules rules(Procedure procedure, List<Procedure> overlays) {
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
