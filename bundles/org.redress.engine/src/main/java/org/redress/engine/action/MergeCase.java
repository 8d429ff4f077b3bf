package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Absorbed;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Merger;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Ownership;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.MergedClocks;
import org.redress.engine.rule.Successors;

/**
 * Goes on with two cases about the same matter as one. This case ends and can be read; everything recorded in it stays
 * there. Whoever may have nothing to do with it is kept out of the surviving case too, and a duty that both have counts
 * from the start of the earlier one: the customer has waited since then.
 */
final class MergeCase extends SimpleAction implements JoinedAction {

    /** Names no number: not everybody who may see this case may know of the other. */
    private static final String RESULT = "已并入另一件投诉 / Merged into another complaint";

    private static final Text ITSELF = Text.of("不能并入本单自己", "A case cannot be merged into itself");
    private static final Text ENDED = Text.of("那件投诉已经结束，请改用关联", "That case has ended; link the two instead");
    private static final Text NOT_THERE =
            Text.of("那件投诉不归您负责，请由其责任人或管理人员合并", "That case is not yours; its owner or a manager has to merge them");
    private static final Text NOBODY_LEFT = Text.of(
            "合并后没有人能负责那件投诉：本单涉及的人须回避",
            "Nobody could own that case then: whom this one is about would be kept out of it");

    MergeCase() {
        super(
                "merge",
                "并入另一件投诉",
                "Merge into a case",
                InputField.text("into", "并入的投诉单号", "Number of the case to go on with")
                        .longest(40));
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return input.text("into").equals(snapshot.file().number())
                ? Candidates.error("into", ITSELF, input.text("into"))
                : List.of();
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        List<Blocker> blockers = new ArrayList<>(OpenEnds.blockers(snapshot));
        if (!Offers.in(snapshot, Offer.State.OPEN).isEmpty()) {
            blockers.add(new Blocker(
                    "core/offers",
                    Text.of("还有方案在等客户答复", "An offer still waits for the customer’s answer"),
                    "answer-offer"));
        }
        if (snapshot.file().dossier().papers().documents().stream().anyMatch(CaseDocument::inReview)) {
            blockers.add(new Blocker(
                    "core/documents", Text.of("还有文件在审核", "A document is still under review"), "review-document"));
        }
        if (!snapshot.file().dossier().relations().absorbed().isEmpty()) {
            blockers.add(new Blocker(
                    "core/merged",
                    Text.of(
                            "已有其他投诉并入本单，请把那件并入本单，或先撤销之前的合并",
                            "Others were merged into this case; merge that one into this, or undo the earlier merge first"),
                    ""));
        }
        return blockers;
    }

    @Override
    public List<OtherCase> others(Snapshot snapshot, Input input) {
        return List.of(new OtherCase(input.text("into"), Optional.of("into")));
    }

    @Override
    public List<FieldError> checkOther(Snapshot snapshot, Input input, Snapshot other) {
        if (other.file().state() != CaseState.OPEN) {
            return Candidates.error("into", ENDED, input.text("into"));
        }
        if (Permissions.ownerOrManager(other).isPresent()) {
            return Candidates.error("into", NOT_THERE, input.text("into"));
        }
        return Successors.nobodyLeft(other, old -> keepingOut(old, missing(snapshot, old)))
                ? Candidates.error("into", NOBODY_LEFT, input.text("into"))
                : List.of();
    }

    /** Kept out of this case and not yet of the other. */
    private static List<String> missing(Snapshot snapshot, Ownership other) {
        return snapshot.file().ownership().excluded().stream()
                .filter(user -> !other.excludes(user))
                .toList();
    }

    private static Ownership keepingOut(Ownership ownership, List<String> users) {
        Ownership kept = ownership;
        for (String user : users) {
            kept = kept.about(user);
        }
        return kept;
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        draft.relations = draft.relations.into(new Merger(input.text("into"), snapshot.now(), by, draft.closing));
        draft.ownership(old -> old.offering(Optional.empty()));
        CloseCase.close(snapshot, draft, RESULT);
        draft.event(by, "merged", Map.of("case", new Personal(input.text("into"))));
        draft.happened("merged");
        tell(
                snapshot,
                draft,
                Text.of("您负责的投诉单 {number} 已并入另一件投诉", "Your case {number} was merged into another")
                        .with("number", snapshot.file().number()));
    }

    @Override
    public void applyOther(Snapshot snapshot, Input input, CaseDraft draft, Snapshot other, CaseDraft otherDraft) {
        String by = snapshot.actor().username();
        otherDraft.event(
                by, "absorbed", Map.of("case", new Personal(snapshot.file().number())));
        List<String> keptOut = missing(snapshot, otherDraft.ownership);
        otherDraft.ownership(old -> keepingOut(old, keptOut));
        if (!keptOut.isEmpty()) {
            new Successors(other, otherDraft).reconsider();
        }
        MergedClocks clocks = new MergedClocks(other);
        List<CaseClock> owed = snapshot.file().clocks();
        List<Absorbed.Since> counted = clocks.countFromEarlier(otherDraft, owed);
        List<String> adopted = clocks.adopt(otherDraft, owed);
        otherDraft.relations = otherDraft.relations.absorbing(
                new Absorbed(snapshot.file().number(), snapshot.now(), by, counted, adopted, keptOut));
        tell(
                snapshot,
                otherDraft,
                Text.of("另一件投诉已并入您负责的投诉单 {number}", "Another case was merged into your case {number}")
                        .with("number", other.file().number()));
    }

    /** Whoever did it themselves needs no telling. */
    private static void tell(Snapshot snapshot, CaseDraft draft, Text text) {
        draft.ownership
                .owner()
                .filter(owner -> !owner.equals(snapshot.actor().username()))
                .ifPresent(owner -> draft.tell(owner, "merged", text));
    }
}
