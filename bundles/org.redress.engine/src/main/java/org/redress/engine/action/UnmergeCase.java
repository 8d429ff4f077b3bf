package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.Absorbed;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Merger;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.MergedClocks;

/**
 * Undoes a merge: the case is open again in the stage in which it was, its deadlines go on with the time that they had
 * left, and those of the other case count from its own start again. Possible until the archive, which takes both.
 */
final class UnmergeCase extends SimpleAction implements JoinedAction {

    private static final Problem NOT_MERGED =
            Problem.of("RD-CASE-152", "本单没有并入其他投诉", "The case was not merged into another");

    UnmergeCase() {
        super("unmerge", "撤销合并", "Undo the merge");
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.CLOSED);
    }

    @Override
    public boolean whileMerged() {
        return true;
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return snapshot.file().dossier().relations().merged().isPresent() ? Optional.empty() : Optional.of(NOT_MERGED);
    }

    @Override
    public List<OtherCase> others(Snapshot snapshot, Input input) {
        return List.of(new OtherCase(merger(snapshot).into(), Optional.empty()));
    }

    private static Merger merger(Snapshot snapshot) {
        return snapshot.file().dossier().relations().merged().orElseThrow();
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        Merger merger = merger(snapshot);
        draft.state = CaseState.OPEN;
        draft.closing = merger.before();
        draft.relations = draft.relations.onItsOwn();
        draft.event(snapshot.actor().username(), "unmerged", Map.of("case", new Personal(merger.into())));
        new MergedClocks(snapshot).goOn(draft, merger.at());
        draft.happened("unmerged");
    }

    @Override
    public void applyOther(Snapshot snapshot, Input input, CaseDraft draft, Snapshot other, CaseDraft otherDraft) {
        String number = snapshot.file().number();
        otherDraft.event(snapshot.actor().username(), "released", Map.of("case", new Personal(number)));
        otherDraft.relations.absorbed().stream()
                .filter(one -> one.number().equals(number))
                .forEach((Absorbed one) -> {
                    MergedClocks clocks = new MergedClocks(other);
                    clocks.giveBack(otherDraft, one.adopted());
                    clocks.countFromOwn(otherDraft, one.counted());
                    otherDraft.ownership(old -> old.notAbout(one.keptOut()));
                });
        otherDraft.relations = otherDraft.relations.released(number);
    }
}
