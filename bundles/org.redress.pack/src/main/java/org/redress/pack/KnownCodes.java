package org.redress.pack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.api.casework.Intervention;
import org.redress.api.casework.Reference;

/** Codes of the core that conditions and rules of packs may name beyond the lists that stand in the published schema. */
final class KnownCodes {

    /** What lifts a gate beside the actions that gates may guard: a file, or what the form still lacks. */
    static final Set<String> LIFTING = Set.of("add-evidence", "complete-intake");

    /** Events that belong to a stage. */
    static final Set<String> STAGE_EVENTS = Set.of("stage-entered", "stage-completed");

    /** Events about one of several things of a case, named by its number. */
    static final Set<String> NUMBERED_EVENTS = Set.of("sealed");

    /** Events about a clock. */
    static final Set<String> CLOCK_EVENTS = Set.of("clock-breached", "clock-warned", "target-missed");

    /** Events about a track outside. */
    static final Set<String> TRACK_EVENTS = Set.of("external-started", "external-ended");

    /** Outside bodies that may step in. */
    static final Set<String> BODIES = Set.copyOf(Intervention.BODIES);

    /** Who began a contact. */
    static final Set<String> INITIATORS = Set.of("us", "customer");

    static final List<String> MEASURES = List.of("containment", "corrective", "preventive");

    /** What a follow-up came to. */
    static final List<String> FOLLOW_UPS = List.of("settled", "unresolved", "not-reached");
    /** What came of a visit. */
    static final Set<String> VISITS = Set.of("came", "not-come");

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
            "compensation-calculated",
            "approval-requested",
            "approval-decided",
            "evidence-added",
            "handed-over",
            "branch-transferred",
            "part-asked",
            "part-answered",
            "promise-made",
            "follow-up-recorded",
            "details-completed",
            "document-issued",
            "document-signed",
            "intervention-recorded",
            "part-accepted",
            "part-returned",
            "measure-planned",
            "measure-done",
            "measure-checked",
            "signed-off",
            "rights-told",
            "sealed",
            "unsealed",
            "external-started",
            "external-ended",
            "visit-scheduled",
            "visit-moved",
            "visit-cancelled",
            "visit-recorded",
            "protocol-step",
            "service-refused",
            "complaint-declined",
            "reference-added",
            "marked-for-improvement",
            "merged",
            "unmerged",
            "clock-warned",
            "clock-breached",
            "target-missed",
            "converted",
            "withdrawn",
            "closed",
            "reopened",
            "archived");

    /** Facts of which every value is known to the core. The empty text is always one. */
    static final Map<String, Collection<String>> VALUES = Map.ofEntries(
            Map.entry("case.kind", List.of("inquiry", "complaint")),
            Map.entry("case.channel", List.of("front-desk", "phone", "chat", "email", "web", "authority", "review")),
            Map.entry("case.state", List.of("open", "closed", "archived")),
            Map.entry("case.severity", SEVERITIES),
            Map.entry("case.proposedSeverity", SEVERITIES),
            Map.entry("case.bodies", BODIES),
            Map.entry("case.fault", List.of("own-fault", "communication", "unreasonable")),
            Map.entry("offer.state", List.of("open", "accepted", "refused", "expired", "carried-out")),
            Map.entry("accounts", List.of("customer", "staff")),
            Map.entry("measures.kinds", MEASURES),
            Map.entry("followUps.last", FOLLOW_UPS),
            Map.entry("references", Reference.KINDS),
            Map.entry("signatures", List.of("owner", "manager")));

    private KnownCodes() {}
}
