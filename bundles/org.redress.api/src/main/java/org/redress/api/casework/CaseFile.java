package org.redress.api.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.api.evidence.EvidenceFile;

/**
 * A complaint case as it stands: an immutable snapshot that decisions are made on.
 *
 * @param number as people say it, for example {@code SHJA-2611-0037}; never changes
 * @param version counts changes; the ETag
 * @param branch unit id
 * @param type full type id
 * @param stage id of the stage it is in
 * @param packs what it runs on, frozen at receipt: exactly one procedure, first, then overlays, those decided farthest
 *     from the branch first
 * @param fields values of the type's form
 * @param joint parts that other departments answer for
 * @param interventions outside bodies that have stepped in
 * @param next what to do now; empty when archived
 * @param dossier what gathers beside the handling; cases from before its time have an empty one
 */
public record CaseFile(
        UUID id,
        String number,
        long version,
        String branch,
        String type,
        CaseKind kind,
        CaseState state,
        String stage,
        List<PackUse> packs,
        Intake intake,
        Ownership ownership,
        Assessment assessment,
        Map<String, Object> fields,
        List<StageVisit> stages,
        List<CaseTask> tasks,
        List<CaseClock> clocks,
        List<Statement> statements,
        List<Issue> issues,
        List<Demand> demands,
        List<Offer> offers,
        List<Approval> approvals,
        List<Promise> promises,
        List<Escalation> escalations,
        List<EvidenceFile> evidence,
        List<Remark> remarks,
        List<JointPart> joint,
        List<Intervention> interventions,
        Optional<Closing> closing,
        Optional<NextStep> next,
        HistoryHead history,
        Dossier dossier) {
    public CaseFile {
        packs = List.copyOf(packs);
        fields = Map.copyOf(fields);
        stages = List.copyOf(stages);
        tasks = List.copyOf(tasks);
        clocks = List.copyOf(clocks);
        statements = List.copyOf(statements);
        issues = List.copyOf(issues);
        demands = List.copyOf(demands);
        offers = List.copyOf(offers);
        approvals = List.copyOf(approvals);
        promises = List.copyOf(promises);
        escalations = List.copyOf(escalations);
        evidence = List.copyOf(evidence);
        remarks = List.copyOf(remarks);
        joint = List.copyOf(joint);
        interventions = List.copyOf(interventions);
        dossier = dossier == null ? Dossier.EMPTY : dossier;
    }

    /** The pack whose type this is. */
    public PackUse procedure() {
        return packs.get(0);
    }

    /** Whether it is urgent: as a person confirmed, until then as claimed at intake. */
    public boolean urgent() {
        return assessment.urgent().orElse(intake.urgent());
    }

    /**
     * Of several running clocks about one duty the one that is due first counts.
     *
     * @return the clock that outruns the given one; empty when it counts itself, or does not run
     */
    public Optional<CaseClock> outrunBy(CaseClock clock) {
        return clocks.stream()
                .filter(other -> clock.running() && other.running() && other.sameDuty(clock))
                .min(Comparator.comparing(CaseClock::dueAt).thenComparing(CaseClock::id))
                .filter(first -> !first.id().equals(clock.id()));
    }

    /**
     * What it counts in the house's figures (P06). Empty while no class with a score is confirmed, and where there is no
     * complaint of its own to count: merged into another, not accepted, withdrawn by the customer.
     */
    public Optional<Integer> score() {
        boolean counts = dossier.relations().merged().isEmpty()
                && dossier.conduct()
                        .declined(closing.map(Closing::reopened).orElse(0))
                        .isEmpty()
                && (open() || closing.filter(Closing::withdrawn).isEmpty());
        return assessment.score().filter(held -> counts);
    }

    public boolean open() {
        return state == CaseState.OPEN;
    }
}
