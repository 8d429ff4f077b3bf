package org.redress.pack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.api.casework.Intervention;

/** Codes of the core that conditions and rules of packs may name beyond the lists that stand in the published schema. */
final class KnownCodes {

    /** Lifts a gate like an action does, but is a call of its own. */
    static final String ADD_EVIDENCE = "add-evidence";

    /** Actions whose remedy is known when a gate is asked. */
    static final Set<String> REMEDY_ACTIONS = Set.of("offer-remedy", "carry-out-remedy");

    static final String COMPLETE_STAGE = "complete-stage";

    /** Events that belong to a stage. */
    static final Set<String> STAGE_EVENTS = Set.of("stage-entered", "stage-completed");

    /** Events about one of several things of a case, named by its number. */
    static final Set<String> NUMBERED_EVENTS = Set.of("sealed");

    /** Events about a clock. */
    static final Set<String> CLOCK_EVENTS = Set.of("clock-breached", "clock-warned");

    /** Outside bodies that may step in. */
    static final Set<String> BODIES = Set.copyOf(Intervention.BODIES);

    /** Who began a contact. */
    static final Set<String> INITIATORS = Set.of("us", "customer");

    static final List<String> SEVERITIES = List.of("general", "major");

    /** Everything that rules may react to. */
    static final Set<String> EVENTS = Set.of(
            "registered",
            "stage-entered",
            "stage-completed",
            "task-opened",
            "task-completed",
            "customer-contacted",
            "account-recorded",
            "fault-classified",
            "severity-set",
            "urgency-set",
            "class-set",
            "severity-proposed",
            "urgency-proposed",
            "class-proposed",
            "demand-recorded",
            "offer-made",
            "offer-accepted",
            "offer-refused",
            "remedy-carried-out",
            "approval-requested",
            "approval-decided",
            "evidence-added",
            "handed-over",
            "part-asked",
            "part-answered",
            "promise-made",
            "follow-up-recorded",
            "details-completed",
            "intervention-recorded",
            "rights-told",
            "sealed",
            "unsealed",
            "clock-warned",
            "clock-breached",
            "converted",
            "withdrawn",
            "closed",
            "reopened",
            "archived");

    /** Facts of which every value is known to the core. The empty text is always one. */
    static final Map<String, Collection<String>> VALUES = Map.of(
            "case.kind", List.of("inquiry", "complaint"),
            "case.channel", List.of("front-desk", "phone", "chat", "email", "web", "authority", "review"),
            "case.state", List.of("open", "closed", "archived"),
            "case.severity", SEVERITIES,
            "case.proposedSeverity", SEVERITIES,
            "case.bodies", BODIES,
            "case.fault", List.of("own-fault", "communication", "unreasonable"),
            "offer.state", List.of("open", "accepted", "refused", "expired", "carried-out"),
            "accounts", List.of("customer", "staff"));

    private KnownCodes() {}
}
