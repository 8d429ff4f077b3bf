package org.redress.engine.rule;

import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.casework.EscalationTable.Row;
import org.redress.api.plugin.PluginPolicies.Asked;
import org.redress.api.plugin.PluginPolicies.Verdict;
import org.redress.api.procedure.LadderRule;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft.Happening;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.why.Explained;

/** What comes of a row of the ladder whose columns fit, after code was asked where the row names some. */
sealed interface PolicyAnswer {

    /** The step is taken, as this rule says. */
    record Taken(LadderRule rule) implements PolicyAnswer {}

    /** The row does not apply now. */
    record NotNow() implements PolicyAnswer {}

    /** Nobody answered: left to people. */
    record Left(Text why) implements PolicyAnswer {}

    static PolicyAnswer about(Snapshot snapshot, Row row, Explained found, Happening happening) {
        LadderRule rule = row.rule();
        if (rule.policy().isEmpty()) {
            return new Taken(rule);
        }
        Asked asked = new Asked(happening.name(), happening.detail(), found.facts(), snapshot.now());
        Verdict verdict =
                snapshot.policies().ask(row.pack().ref(), rule.policy().get(), asked);
        if (verdict instanceof Verdict.StepUp step) {
            return taken(snapshot, rule, step);
        }
        return verdict instanceof Verdict.Unanswered unanswered ? new Left(unanswered.why()) : new NotNow();
    }

    private static PolicyAnswer taken(Snapshot snapshot, LadderRule rule, Verdict.StepUp step) {
        Optional<String> unknown = Stream.concat(step.lead().stream(), step.tell().stream())
                .filter(role -> snapshot.rules().role(role).isEmpty())
                .findFirst();
        return unknown.<PolicyAnswer>map(role -> new Left(
                        Text.of("它指定了本案没有的角色 {role}", "it named the role {role}, which this case does not know")
                                .with("role", role)))
                .orElseGet(() -> new Taken(rule.answered(
                        step.lead().isPresent() ? step.lead() : rule.lead(),
                        step.tell().isEmpty() ? rule.tell() : step.tell(),
                        step.why().orElse(rule.why()))));
    }
}
