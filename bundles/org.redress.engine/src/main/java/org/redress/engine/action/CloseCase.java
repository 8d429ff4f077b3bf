package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Closing;
import org.redress.api.casework.Outside;
import org.redress.api.casework.Track;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.CoreGate;
import org.redress.engine.rule.Issues;

/** Ends the work on a case. Nothing that was begun may be left open. */
final class CloseCase extends SimpleAction {

    private static final InputField RESULT = InputField.longText("result", "处理结果", "Result");
    private static final InputField SETTLED = InputField.longText(
                    "result", "处理结果（不填则取外部处理约定的内容）", "Result (what was agreed outside unless said)")
            .asOptional();

    CloseCase() {
        super("close", "结案", "Close");
    }

    /** What was settled outside can be the result as it is. */
    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(settled(snapshot.file().dossier().outside()).isPresent() ? SETTLED : RESULT);
    }

    /** What was agreed, in the words in which it was written down. */
    private static Optional<String> settled(Outside outside) {
        return outside.settlement().flatMap(Track::ended).flatMap(Track.Ended::text);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        List<Blocker> blockers = new ArrayList<>();
        if (!Progress.allDone(snapshot.file())) {
            blockers.add(Progress.blocker(snapshot));
        }
        blockers.addAll(OpenEnds.blockers(snapshot));
        long undecided = Issues.undecided(snapshot.file().issues());
        if (undecided > 0) {
            blockers.add(CoreGate.blocker(
                    snapshot,
                    "core/issues",
                    Text.of("还有 {n} 项投诉事项没有结论", "{n} issues have no outcome yet")
                            .with("n", undecided),
                    "close-issue",
                    "issues.open",
                    Text.of("每个事项都有了结论，就可以结案。", "Once each issue has an outcome the case can be closed.")));
        }
        return blockers;
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String result =
                input.optional("result").or(() -> settled(draft.outside)).orElseThrow();
        close(snapshot, draft, result);
        draft.event(snapshot.actor().username(), "closed", Map.of("result", new Personal(result)));
        draft.happened("closed");
    }

    static void close(Snapshot snapshot, CaseDraft draft, String result) {
        draft.state = CaseState.CLOSED;
        draft.closing = Optional.of(new Closing(
                result,
                snapshot.now(),
                snapshot.actor().username(),
                draft.closing.map(Closing::reopened).orElse(0),
                false));
    }
}
