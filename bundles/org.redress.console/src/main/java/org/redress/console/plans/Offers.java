package org.redress.console.plans;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.api.problem.Outcome;
import org.redress.console.view.PlanOffer;
import org.redress.console.view.PlanOffers;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** What can be planned for a plugin as it stands. */
public final class Offers {

    private static final Map<Operation, String> ICONS = Map.of(
            Operation.INSTALL, "download",
            Operation.UPDATE, "up",
            Operation.ACTIVATE, "check",
            Operation.DEACTIVATE, "x",
            Operation.PILOT, "flag",
            Operation.MOVE_CASES, "arrow",
            Operation.DISABLE, "pause",
            Operation.REMOVE, "undo");

    private final Services services;
    private final Visit visit;

    public Offers(Services services, Visit visit) {
        this.services = services;
        this.visit = visit;
    }

    /** None for somebody who may not see them. */
    public List<PlanOffer> of(String plugin) {
        return services.uploads().of(visit.caller(), plugin) instanceof Outcome.Done
                ? of(Stand.of(services, visit, plugin))
                : List.of();
    }

    private List<PlanOffer> of(Stand stand) {
        return Stream.of(Operation.values())
                .filter(stand::offers)
                .map(operation -> offer(stand, operation, Optional.empty()))
                .toList();
    }

    /** The same, or what can be done with one version that was brought. */
    PlanOffers offers(Stand stand, String version) {
        List<PlanOffer> offers = version.isEmpty()
                ? of(stand)
                : Stream.of(Operation.INSTALL, Operation.UPDATE, Operation.PILOT)
                        .filter(stand::offers)
                        .filter(operation -> stand.versions(operation).contains(version)
                                && !stand.leads().equals(Optional.of(version)))
                        .map(operation -> offer(stand, operation, Optional.of(version)))
                        .toList();
        String note = !version.isEmpty() && stand.live(version) ? visit.words().get("plan.there", version) : "";
        return new PlanOffers(stand.id(), stand.title(visit), stand.plugin().isPresent(), version, note, offers);
    }

    private PlanOffer offer(Stand stand, Operation operation, Optional<String> version) {
        String code = PlanWords.code(operation);
        return new PlanOffer(
                FormPage.href(stand.id()) + "?operation=" + code
                        + version.map(one -> "&version=" + URLEncoder.encode(one, StandardCharsets.UTF_8))
                                .orElse(""),
                ICONS.get(operation),
                visit.words().get((version.isEmpty() ? "plan.do." : "plan.do-version.") + code),
                visit.words().get("plan.do-more." + code));
    }
}
