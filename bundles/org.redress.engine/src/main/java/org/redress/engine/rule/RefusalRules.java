package org.redress.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.casework.ConductPolicy;
import org.redress.api.casework.ConductPolicy.Of;
import org.redress.api.casework.Issue;
import org.redress.api.problem.Blocker;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.DeclineGround;
import org.redress.api.procedure.NeverRefused;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.RefusalGround;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;

/**
 * On which grounds a service may be refused, or the complaint itself not accepted, and why not on the others. Only grounds
 * that a pack names; never where a pack says never. Pure.
 */
public final class RefusalRules {

    private static final Text OTHER_TYPE =
            Text.of("「{ground}」不适用于这类投诉", "“{ground}” is no ground for this kind of complaint");

    private final Snapshot snapshot;
    private final ConductPolicy policy;

    public RefusalRules(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.policy = ConductPolicy.of(snapshot.rules());
    }

    /** Why no service may be refused in this case on any ground. */
    public List<Blocker> never() {
        return policy.never().stream()
                .filter(this::concerns)
                .map(of -> new Blocker(of.rule().id(), of.rule().reason(), ""))
                .toList();
    }

    private boolean concerns(Of<NeverRefused> of) {
        NeverRefused rule = of.rule();
        return rule.types().contains(snapshot.type().localId())
                || snapshot.file().issues().stream().anyMatch(issue -> speaks(issue, rule.issues()))
                || rule.when().filter(when -> holds(of.pack(), when)).isPresent();
    }

    /** By what people wrote, and by the titles of what they chose. */
    private boolean speaks(Issue issue, List<String> words) {
        String text = Stream.concat(
                        Stream.of(IssueWords.subject(snapshot.rules(), issue)),
                        IssueWords.service(snapshot.rules(), issue).stream())
                .flatMap(title -> title.byLanguage().values().stream())
                .map(part -> part.toLowerCase(Locale.ROOT))
                .reduce("", (one, other) -> one + "\n" + other);
        return words.stream().anyMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** What stands in the way of refusing a service on this ground. */
    public List<Blocker> refusing(Of<RefusalGround> of) {
        RefusalGround ground = of.rule();
        List<Blocker> blockers = new ArrayList<>(never());
        blockers.addAll(held(
                of.pack(), "refusal", ground.id(), ground.title(), ground.types(), ground.require(), ground.reason()));
        return blockers;
    }

    /** What stands in the way of not accepting the complaint on this ground. */
    public List<Blocker> declining(Of<DeclineGround> of) {
        DeclineGround ground = of.rule();
        return held(
                of.pack(), "decline", ground.id(), ground.title(), ground.types(), ground.require(), ground.reason());
    }

    private List<Blocker> held(
            Procedure pack,
            String what,
            String id,
            Text title,
            List<String> types,
            Optional<Condition> require,
            Optional<Text> reason) {
        String gate = pack.ref().id() + "/" + what + "/" + id;
        if (!types.isEmpty() && !types.contains(snapshot.type().localId())) {
            return List.of(new Blocker(gate, OTHER_TYPE.with("ground", title), ""));
        }
        return require.filter(must -> !holds(pack, must))
                .map(must -> List.of(Wanted.blocker(snapshot, pack, gate, reason.orElse(title), "", must)))
                .orElse(List.of());
    }

    private boolean holds(Procedure pack, Condition condition) {
        return condition
                .test(Facts.of(snapshot, snapshot.file(), pack.ref().id(), Optional.empty()))
                .orElse(false);
    }
}
