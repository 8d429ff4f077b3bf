package org.redress.engine.why;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.problem.Grounds;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;
import org.redress.engine.decision.Basis;
import org.redress.engine.decision.Snapshot;

/**
 * A rule's question about a case with the facts that it is asked of: what both a decision and its later explanation are
 * made from.
 *
 * @param pack whose rule it is; its settings are among the facts
 */
public record Explained(Snapshot snapshot, PackRef pack, Question question, Map<String, Object> facts) {

    public boolean holds() {
        return question.holds(facts);
    }

    /** For history: cheap enough for every decision. */
    public Basis basis(String rule, Text why, Text outcome) {
        return Basis.of(rule, source(), why)
                .seeing(Seen.values(question.facts(), facts, snapshot.type()))
                .otherwise(otherwise(outcome, NearestChange.QUICK));
    }

    /** For somebody who asks. */
    public Grounds grounds(String rule, Text outcome) {
        return new Grounds(rule, source(), inputs(), otherwise(outcome, NearestChange.THOROUGH));
    }

    /** @param outcome what would then be: {@code 就不会升级}, {@code it would not be escalated} */
    public Optional<Text> otherwise(Text outcome, int effort) {
        return sentence(nearest(effort), outcome);
    }

    /** The nearest changes that turn the answer, to be told by {@link #sentence}. */
    public List<List<Change>> nearest(int effort) {
        return NearestChange.of(question, facts, snapshot.type(), effort);
    }

    public Optional<Text> sentence(List<List<Change>> alternatives, Text outcome) {
        return new Sentences(words()).otherwise(alternatives, outcome);
    }

    /** What the rule looks at, as it stands. */
    public List<Grounds.Input> inputs() {
        return Seen.inputs(question.facts(), facts, snapshot.type(), words());
    }

    /** Pack and version. */
    public String source() {
        return pack.id() + " " + pack.version();
    }

    private FactWords words() {
        return new FactWords(snapshot, pack.id());
    }
}
