package org.redress.engine.desk;

import java.util.ArrayList;
import java.util.List;
import org.redress.api.account.Caller;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.engine.action.Input;
import org.redress.engine.action.JoinedAction;
import org.redress.engine.action.JoinedAction.NewCase;
import org.redress.engine.action.JoinedAction.OtherCase;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Calm;
import org.redress.engine.rule.Consequences;

/** Decides what becomes of the other cases that an action changes with its own. Nothing is written here. */
final class JoinedCases {

    /** By whom cases change that follow another by rule. */
    private static final Caller BY_RULE = Caller.system("joined");

    private final CaseReader reader;
    private final NewCases newCases;

    JoinedCases(CaseReader reader, NewCases newCases) {
        this.reader = reader;
        this.newCases = newCases;
    }

    /**
     * The case acted on first, then each other one.
     *
     * @param draft what was decided of the case acted on
     */
    Outcome<List<CaseWriter.Decided>> decide(
            Caller caller, Snapshot snapshot, JoinedAction action, Input input, CaseDraft draft) {
        List<CaseWriter.Decided> decided = new ArrayList<>();
        decided.add(new CaseWriter.Decided(snapshot, draft, Calm.after(snapshot)));
        for (OtherCase named : action.others(snapshot, input)) {
            Outcome<Snapshot> read = reader.read(named.field().isPresent() ? caller : BY_RULE, named.number());
            if (!(read instanceof Outcome.Done<Snapshot> done)) {
                return named.field().isPresent() ? unseen(named) : read.map(other -> decided);
            }
            Snapshot other = done.value();
            List<FieldError> errors = action.checkOther(snapshot, input, other);
            if (!errors.isEmpty()) {
                return new Outcome.Invalid<>(CaseProblems.INVALID, errors);
            }
            decided.add(follow(snapshot, action, input, draft, other, new CaseDraft(other.file())));
        }
        action.opens(snapshot, input).ifPresent(wanted -> {
            Snapshot other = begin(snapshot, wanted);
            decided.add(follow(snapshot, action, input, draft, other, FirstEvent.of(other, wanted.basis())));
        });
        return Outcome.done(decided);
    }

    private Snapshot begin(Snapshot snapshot, NewCase wanted) {
        return snapshot.about(newCases.part(snapshot, wanted));
    }

    private static CaseWriter.Decided follow(
            Snapshot snapshot,
            JoinedAction action,
            Input input,
            CaseDraft draft,
            Snapshot other,
            CaseDraft otherDraft) {
        action.applyOther(snapshot, input, draft, other, otherDraft);
        Consequences.draw(other.where(otherDraft), otherDraft);
        return new CaseWriter.Decided(other, otherDraft, Calm.after(other));
    }

    /** Whether it is not there or may not be seen is nobody's to know. */
    private static <T> Outcome<T> unseen(OtherCase named) {
        String field = named.field().orElseThrow();
        return new Outcome.Invalid<>(CaseProblems.INVALID, List.of(new FieldError("/" + field, JoinedAction.UNSEEN)));
    }
}
