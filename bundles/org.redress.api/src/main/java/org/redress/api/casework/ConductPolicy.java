package org.redress.api.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.redress.api.procedure.ConductRules;
import org.redress.api.procedure.DeclineGround;
import org.redress.api.procedure.LegalText;
import org.redress.api.procedure.NeverRefused;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.ProtocolStep;
import org.redress.api.procedure.RefusalGround;

/**
 * The rules on conduct of all packs of a case, joined: of the same step or ground in several packs the procedure's counts,
 * then that of the first overlay.
 *
 * @param library by full id
 */
public record ConductPolicy(
        List<Of<ProtocolStep>> steps,
        List<Of<RefusalGround>> refusals,
        List<Of<NeverRefused>> never,
        List<Of<DeclineGround>> declines,
        Map<String, LegalText> library) {

    /** A rule with the pack that brings it. */
    public record Of<T>(Procedure pack, T rule) {

        /** Pack and version, as reasons name it. */
        public String source() {
            return pack.ref().id() + " " + pack.ref().version();
        }
    }

    public ConductPolicy {
        steps = List.copyOf(steps);
        refusals = List.copyOf(refusals);
        never = List.copyOf(never);
        declines = List.copyOf(declines);
    }

    public static ConductPolicy of(CaseRules rules) {
        Map<String, LegalText> library = new LinkedHashMap<>();
        rules.all().forEach(pack -> pack.handling().conduct().library().forEach(text -> library.put(text.id(), text)));
        return new ConductPolicy(
                joined(rules, ConductRules::protocol, ProtocolStep::id),
                joined(rules, ConductRules::refusals, RefusalGround::id),
                joined(rules, ConductRules::never, NeverRefused::id),
                joined(rules, ConductRules::declines, DeclineGround::id),
                library);
    }

    private static <T> List<Of<T>> joined(
            CaseRules rules, Function<ConductRules, List<T>> part, Function<T, String> id) {
        Map<String, Of<T>> byId = new LinkedHashMap<>();
        rules.all().forEach(pack -> part.apply(pack.handling().conduct())
                .forEach(rule -> byId.putIfAbsent(id.apply(rule), new Of<>(pack, rule))));
        return new ArrayList<>(byId.values());
    }

    public Optional<Of<ProtocolStep>> step(String id) {
        return steps.stream().filter(step -> step.rule().id().equals(id)).findFirst();
    }

    public Optional<Of<RefusalGround>> refusal(String id) {
        return refusals.stream().filter(ground -> ground.rule().id().equals(id)).findFirst();
    }

    public Optional<Of<DeclineGround>> decline(String id) {
        return declines.stream().filter(ground -> ground.rule().id().equals(id)).findFirst();
    }

    /** Texts in the order cited. */
    public List<LegalText> cited(List<String> basis) {
        return basis.stream().filter(library::containsKey).map(library::get).toList();
    }
}
