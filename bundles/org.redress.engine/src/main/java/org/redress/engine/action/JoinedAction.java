package org.redress.engine.action;

import java.util.List;
import java.util.Optional;
import org.redress.api.casework.Issue;
import org.redress.api.problem.FieldError;
import org.redress.api.text.Text;
import org.redress.engine.decision.Basis;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/**
 * An action that changes other cases with its own: all of them in one transaction, or none. Pure like every action. Called
 * by the use-case chain once its own part is decided: {@link #others} or {@link #opens}, then for each of them {@link
 * #checkOther} and {@link #applyOther}.
 */
public interface JoinedAction extends CaseAction {

    /** What is said of a case that is not there as well as of one that the actor may not see. */
    Text UNSEEN = Text.of("没有这件投诉，或您无权查看", "There is no such case, or you may not see it");

    /**
     * Another case that changes.
     *
     * @param field of the input that names it: the actor has to be allowed to see it then. Empty for cases that follow by
     *     rule, whoever the actor is
     */
    record OtherCase(String number, Optional<String> field) {}

    /**
     * A case that the action begins, on the rules of its own.
     *
     * @param type full type id
     * @param basis why it is whose it is
     */
    record NewCase(String type, String summary, List<Issue> issues, Basis basis) {}

    default List<OtherCase> others(Snapshot snapshot, Input input) {
        return List.of();
    }

    default Optional<NewCase> opens(Snapshot snapshot, Input input) {
        return Optional.empty();
    }

    /** Errors of the input that only the other case can tell. */
    default List<FieldError> checkOther(Snapshot snapshot, Input input, Snapshot other) {
        return List.of();
    }

    /**
     * What becomes of the other case.
     *
     * @param draft of the action's own case, as decided
     */
    void applyOther(Snapshot snapshot, Input input, CaseDraft draft, Snapshot other, CaseDraft otherDraft);
}
