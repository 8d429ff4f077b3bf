package org.redress.manager.plan;

import java.util.Locale;
import org.redress.api.plugin.PlanRequest;

/** What is kept as reason with the decisions of a plan. */
final class PlanReason {

    private PlanReason() {}

    /** As the administrator said; otherwise what the plan is: {@code pilot clinic-chain 1.1.0}. */
    static String of(PlanRequest request) {
        return request.reason()
                .map(String::strip)
                .orElseGet(() ->
                        request.operation().name().toLowerCase(Locale.ROOT).replace('_', '-')
                                + " "
                                + request.plugin()
                                + request.version()
                                        .map(version -> " " + version)
                                        .orElse(""));
    }
}
