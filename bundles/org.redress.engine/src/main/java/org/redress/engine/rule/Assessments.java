package org.redress.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.Assessment.Proposal;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.procedure.AssessmentRule;
import org.redress.api.procedure.AssessmentRule.Aspect;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.why.Explained;

/**
 * Proposes how grave and how urgent a case is and of which class, by the assessment tables of its packs (P06, P16, P17,
 * P18). Every fitting row proposes, the gravest proposal of an aspect leads; a row that no longer fits proposes no more.
 * What a person confirmed is never touched.
 */
public final class Assessments {

    private static final Text NOT_PROPOSED = Text.of("就不会这样建议", "this would not have been proposed");

    private final Snapshot snapshot;
    private final Aspects aspects;

    public Assessments(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.aspects = new Aspects(snapshot.rules().classes());
    }

    /** Judges the case as the draft has it now; what changed becomes an event, and what rose is told to the owner. */
    public void propose(CaseDraft draft) {
        if (draft.state != CaseState.OPEN) {
            return;
        }
        Assessment before = draft.assessment;
        CaseFile file = draft.file();
        List<Proposal> now = new ArrayList<>();
        Map<String, Explained> found = new HashMap<>();
        for (Procedure pack : snapshot.rules().all()) {
            if (pack.assessments().isEmpty()) {
                continue;
            }
            AssessmentFit fit = new AssessmentFit(snapshot, file, pack);
            pack.assessments().stream()
                    .filter(rule -> known(rule) && fit.fits(rule))
                    .forEach(rule -> {
                        now.add(proposal(rule, pack, before));
                        found.put(rule.id(), fit.explained(rule));
                    });
        }
        now.sort(Comparator.comparing(Proposal::aspect).thenComparing(made -> -gravity(made)));
        draft.assessment = before.proposing(now);
        for (Aspect aspect : Aspect.values()) {
            compare(draft, aspect, before.proposal(aspect), found);
        }
    }

    /** An overlay may propose a class that the procedure of this case does not have. */
    private boolean known(AssessmentRule rule) {
        return aspects.gravity(rule.aspect(), Optional.of(rule.value())) >= 0;
    }

    /** A row that fitted before keeps the time since when. */
    private Proposal proposal(AssessmentRule rule, Procedure pack, Assessment before) {
        return before.proposals().stream()
                .filter(earlier -> earlier.rule().equals(rule.id()))
                .findFirst()
                .orElseGet(() -> new Proposal(
                        rule.aspect(),
                        rule.value(),
                        rule.id(),
                        pack.ref().id() + " " + pack.ref().version(),
                        rule.why(),
                        snapshot.now()));
    }

    private void compare(CaseDraft draft, Aspect aspect, Optional<Proposal> before, Map<String, Explained> found) {
        Optional<Proposal> now = draft.assessment.proposal(aspect);
        if (before.map(Proposal::value).equals(now.map(Proposal::value))) {
            return;
        }
        String name = Facts.code(aspect);
        if (now.isEmpty()) {
            draft.event("system", name + "-proposed", Map.of(name, "none"));
            return;
        }
        Proposal leading = now.get();
        draft.decided(
                "system",
                name + "-proposed",
                Map.of(name, leading.value(), "rule", leading.rule()),
                found.get(leading.rule()).basis(leading.rule(), leading.why(), NOT_PROPOSED));
        draft.happened(name + "-proposed", leading.value());
        if (gravity(leading) > before.map(this::gravity).orElse(-1)) {
            draft.ownership.owner().ifPresent(owner -> draft.tell(owner, "assessment-proposed", notice(leading)));
        }
    }

    private Text notice(Proposal leading) {
        return Text.of("投诉单 {number} 建议定为「{value}」：{why}", "Case {number}: “{value}” is proposed: {why}")
                .with("number", snapshot.file().number())
                .with("value", aspects.title(leading.aspect(), leading.value()))
                .with("why", leading.why());
    }

    /** Proposals that nobody has looked at: graver than what holds, and made after the last confirmation. */
    public List<Proposal> open(CaseDraft draft) {
        CaseFile file = draft.file();
        return draft.assessment.proposals().stream()
                .filter(made -> gravity(made) > aspects.gravity(made.aspect(), Aspects.holding(file, made.aspect())))
                .filter(draft.assessment::unseen)
                .toList();
    }

    /** What people call a proposed value. */
    public Text title(Proposal proposal) {
        return aspects.title(proposal.aspect(), proposal.value());
    }

    private int gravity(Proposal proposal) {
        return aspects.gravity(proposal.aspect(), Optional.of(proposal.value()));
    }
}
