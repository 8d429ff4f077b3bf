package org.redress.manager.plan;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.PlanImpact;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.unit.Units;
import org.redress.manager.source.Sha256;
import org.redress.store.port.Standing;

/**
 * What a plan looked at, in one word: when anything of it changes, so does the word. Open cases and their clocks are left out; they
 * change by the minute, and no plan touches them. Pure.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(PlanRequest request, PluginNow now, Steps steps, PlanImpact impact, Units units) {
        String seen = String.join(
                "\n--\n",
                request.operation() + " " + request.version() + " " + request.unit() + " "
                        + Values.words(request.settings().orElse(Map.of())),
                now.live().stream()
                        .map(version -> version.origin() + " " + version.ref() + " " + version.signature())
                        .collect(Collectors.joining("\n")),
                now.chosen() + " " + now.current().map(version -> version.origin()),
                now.decisions().stream()
                        .sorted(Comparator.comparing(Activation::unit))
                        .map(decision -> decision.unit() + " " + decision.state() + " " + decision.locked() + " "
                                + decision.versionRange() + " " + Values.words(decision.settings()))
                        .collect(Collectors.joining("\n")),
                units.all().stream()
                        .map(unit -> unit.id() + " " + unit.parent() + " " + unit.active())
                        .collect(Collectors.joining("\n")),
                words(steps.from()),
                words(steps.to()),
                impact.branches().toString(),
                impact.forms().toString(),
                impact.settings().toString(),
                impact.objections().stream().map(PlanImpact.Objection::code).collect(Collectors.joining(" ")));
        return Sha256.of(seen.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(Standing standing) {
        return standing.lead() + " " + standing.files() + " "
                + standing.decisions().stream()
                        .map(decided -> decided.unit() + " " + decided.state() + " " + decided.locked() + " "
                                + decided.range() + " " + Values.words(decided.settings()))
                        .collect(Collectors.joining("\n"));
    }
}
