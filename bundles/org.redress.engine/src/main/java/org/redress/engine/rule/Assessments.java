package org.redress.engine.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.Assessment.Judgement;
import org.redress.api.casework.Assessment.Proposal;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Demand;
import org.redress.api.casework.Reason;
import org.redress.api.casework.Severity;
import org.redress.api.money.Money;
import org.redress.api.procedure.AssessmentRule;
import org.redress.api.procedure.AssessmentRule.Aspect;
import org.redress.api.procedure.ClassDecl;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/**
 * Proposes how grave and how urgent a case is and of which class, by the assessment tables of its packs (P06, P16, P17,
 * P18). Every fitting row proposes, the gravest proposal of an aspect leads; a row that no longer fits proposes no more.
 * What a person confirmed is never touched.
 */
public final class Assessments {

    private final Snapshot snapshot;

    public Assessments(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Judges the case as the draft has it now; what changed becomes an event, and what rose is told to the owner. */
    public void propose(CaseDraft draft) {
        if (draft.state != CaseState.OPEN) {
            return;
        }
        Assessment before = draft.assessment;
        CaseFile file = draft.file();
        List<Proposal> now = new ArrayList<>();
        for (Procedure pack : snapshot.rules().all()) {
            List<AssessmentRule> concerned = pack.assessments().stream()
                    .filter(rule -> rule.types().isEmpty()
                            || rule.types().contains(snapshot.type().localId()))
                    .toList();
            if (!concerned.isEmpty()) {
                Map<String, Object> facts = Facts.of(snapshot, file, pack.ref().id(), Optional.empty());
                concerned.stream()
                        .filter(rule -> fits(rule, pack, file, facts))
                        .map(rule -> proposal(rule, pack, before))
                        .forEach(now::add);
            }
        }
        now.sort(Comparator.comparing(Proposal::aspect).thenComparing(found -> -gravity(found)));
        draft.assessment = before.proposing(now);
        for (Aspect aspect : Aspect.values()) {
            compare(draft, before.proposal(aspect), draft.assessment.proposal(aspect), aspect);
        }
    }

    private boolean fits(AssessmentRule rule, Procedure pack, CaseFile file, Map<String, Object> facts) {
        Map<String, Object> settings =
                snapshot.rules().settings().getOrDefault(pack.ref().id(), Map.of());
        return known(rule)
                && rule.amountFrom().map(from -> demands(file, from, settings)).orElse(true)
                && reaches(rule.repeatFrom(), snapshot.customer().earlierComplaints())
                && reaches(rule.transfersFrom(), file.ownership().transfers())
                && reaches(rule.visitsFrom(), Tallies.visits(file))
                && reaches(rule.tellingsFrom(), Tallies.tellings(file))
                && reaches(rule.contradictionsFrom(), Tallies.contradictions(file))
                && rule.when().map(guard -> guard.test(facts).orElse(false)).orElse(true);
    }

    /** An overlay may propose a class that the procedure of this case does not have. */
    private boolean known(AssessmentRule rule) {
        return rule.aspect() != Aspect.CLASS || gravity(Aspect.CLASS, Optional.of(rule.value())) >= 0;
    }

    private static boolean reaches(Optional<Integer> from, int count) {
        return from.map(least -> count >= least).orElse(true);
    }

    /** The latest demand counts: what the customer wanted before and no longer wants does not make a case grave. */
    private static boolean demands(CaseFile file, Limit from, Map<String, Object> settings) {
        Optional<BigDecimal> amount = file.demands().stream()
                .reduce((earlier, later) -> later)
                .flatMap(Demand::amount)
                .map(Money::amount);
        return from.in(settings)
                .map(least ->
                        amount.filter(value -> value.compareTo(least) >= 0).isPresent())
                .orElse(false);
    }

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

    private void compare(CaseDraft draft, Optional<Proposal> before, Optional<Proposal> now, Aspect aspect) {
        Optional<String> was = before.map(Proposal::value);
        Optional<String> is = now.map(Proposal::value);
        if (was.equals(is)) {
            return;
        }
        String name = name(aspect);
        if (now.isEmpty()) {
            draft.event("system", name + "-proposed", Map.of(name, "none"));
            return;
        }
        Proposal leading = now.get();
        draft.event(
                "system",
                name + "-proposed",
                Map.of(name, leading.value(), "rule", leading.rule()),
                new Reason(leading.rule(), leading.source(), leading.why()));
        draft.happened(name + "-proposed", leading.value());
        if (gravity(leading) > before.map(this::gravity).orElse(-1)) {
            draft.ownership.owner().ifPresent(owner -> draft.tell(owner, "assessment-proposed", notice(leading)));
        }
    }

    private Text notice(Proposal leading) {
        return Text.of("投诉单 {number}：建议定为「{value}」。{why}", "Case {number}: “{value}” is proposed. {why}")
                .with("number", snapshot.file().number())
                .with("value", title(leading.aspect(), leading.value()))
                .with("why", leading.why());
    }

    /** As events and history name it. */
    private static String name(Aspect aspect) {
        return Facts.code(aspect);
    }

    /** Proposals that nobody has looked at: graver than what holds, and made after the last confirmation. */
    public List<Proposal> open(CaseDraft draft) {
        return draft.assessment.proposals().stream()
                .filter(found -> gravity(found) > gravity(found.aspect(), holding(draft, found.aspect())))
                .filter(found -> draft.assessment
                        .judgement(found.aspect())
                        .map(Judgement::seen)
                        .filter(seen -> seen.contains(found.rule()))
                        .isEmpty())
                .toList();
    }

    /** What holds for an aspect now; for urgency the claim made at intake until somebody has confirmed. */
    private static Optional<String> holding(CaseDraft draft, Aspect aspect) {
        Assessment assessment = draft.assessment;
        Function<Boolean, String> urgency = urgent -> urgent ? Assessment.URGENT : Assessment.NOT_URGENT;
        return switch (aspect) {
            case SEVERITY -> assessment.severity().map(Facts::code);
            case URGENCY -> Optional.of(urgency.apply(draft.file().urgent()));
            case CLASS -> assessment.classCode();
        };
    }

    private int gravity(Proposal proposal) {
        return gravity(proposal.aspect(), Optional.of(proposal.value()));
    }

    /** Where a value stands among those of its aspect; below all of them when there is none. */
    private int gravity(Aspect aspect, Optional<String> value) {
        if (value.isEmpty()) {
            return -1;
        }
        return switch (aspect) {
            case SEVERITY -> Severity.of(value.get()).ordinal();
            case URGENCY -> value.get().equals(Assessment.URGENT) ? 1 : 0;
            case CLASS ->
                snapshot.rules().classes().stream()
                        .map(ClassDecl::code)
                        .toList()
                        .indexOf(value.get());
        };
    }

    /** What people call an aspect. */
    public static Text title(Aspect aspect) {
        return switch (aspect) {
            case SEVERITY -> Text.of("级别", "severity");
            case URGENCY -> Text.of("紧急程度", "urgency");
            case CLASS -> Text.of("分级", "class");
        };
    }

    /** The action by which a person confirms an aspect. */
    public static String action(Aspect aspect) {
        return switch (aspect) {
            case SEVERITY -> "set-severity";
            case URGENCY -> "set-urgency";
            case CLASS -> "classify";
        };
    }

    /** What people call a value. */
    public Text title(Aspect aspect, String value) {
        return switch (aspect) {
            case SEVERITY ->
                Severity.of(value) == Severity.MAJOR ? Text.of("重大投诉", "major") : Text.of("一般投诉", "general");
            case URGENCY -> value.equals(Assessment.URGENT) ? Text.of("紧急", "urgent") : Text.of("不紧急", "not urgent");
            case CLASS ->
                snapshot.rules().classes().stream()
                        .filter(declared -> declared.code().equals(value))
                        .map(ClassDecl::title)
                        .findFirst()
                        .orElse(Text.same(value));
        };
    }
}
