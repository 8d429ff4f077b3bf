package org.redress.engine.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.ProtocolStep;
import org.redress.api.text.Text;

/**
 * What can be told of a protocol from its declaration: each step can be taken at some time, in words alone as well as in
 * an emergency, and what rests after a step is set free again by another.
 */
final class ConductProof {

    private final Procedure pack;
    private final List<ProtocolStep> steps;

    ConductProof(Procedure pack) {
        this.pack = pack;
        this.steps = pack.handling().conduct().protocol();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Set<String> possible = possible();
        for (ProtocolStep step : steps) {
            if (!possible.contains(step.id())) {
                findings.add(finding(Flaw.STEP_NEVER, step, why(step, possible)));
            }
        }
        boolean ends = steps.stream().anyMatch(step -> step.ending() && possible.contains(step.id()));
        steps.stream()
                .filter(step -> !step.blocks().isEmpty() && !ends)
                .forEach(step -> findings.add(
                        finding(Flaw.REST_WITHOUT_END, step, Text.same(String.join(", ", step.blocks())))));
        return findings;
    }

    private static Finding finding(Flaw flaw, ProtocolStep step, Text why) {
        return new Finding(flaw, step.id(), List.of(), flaw.message().with("why", why));
    }

    /** Steps that can be taken, and those that these make possible. */
    private Set<String> possible() {
        Set<String> possible = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (ProtocolStep step : steps) {
                if (!never(step) && missing(step, possible).isEmpty() && warned(step, possible)) {
                    more |= possible.add(step.id());
                }
            }
        }
        return possible;
    }

    private static boolean never(ProtocolStep step) {
        return step.needs()
                .when()
                .filter(when -> when.settled(Map.of()).equals(Optional.of(false)))
                .isPresent();
    }

    /** Steps that come before and that are not possible; of other packs' steps nothing is known here. */
    private Set<String> missing(ProtocolStep step, Set<String> possible) {
        Set<String> own = steps.stream().map(ProtocolStep::id).collect(Collectors.toSet());
        return step.needs().after().stream()
                .filter(id -> own.contains(id) && !possible.contains(id))
                .collect(Collectors.toSet());
    }

    private boolean warned(ProtocolStep step, Set<String> possible) {
        return step.needs().warnings() == 0
                || pack.kind() == PackKind.OVERLAY
                || steps.stream().anyMatch(other -> other.warning() && possible.contains(other.id()));
    }

    private Text why(ProtocolStep step, Set<String> possible) {
        if (never(step)) {
            return Text.same(step.needs().when().orElseThrow().source().strip());
        }
        Set<String> missing = missing(step, possible);
        return missing.isEmpty()
                ? Text.of("没有可以计数的警告", "there is no warning that could count")
                : Text.of("须先做 {steps}", "{steps} has to come before it")
                        .with("steps", missing.stream().sorted().collect(Collectors.joining(", ")));
    }
}
