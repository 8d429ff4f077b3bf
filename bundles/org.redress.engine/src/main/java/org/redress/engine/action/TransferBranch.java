package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.BranchMove;

/**
 * Moves the case to another branch of the chain, for example because the customer was treated there (P17: transferred
 * item). It is that branch's at once, with an owner there; what only people of this branch can finish is finished or taken
 * back before.
 */
final class TransferBranch implements CaseAction {

    private static final Problem ALONE = Problem.of("RD-CASE-136", "本集团没有其他分店", "The chain has no other branch");

    @Override
    public String id() {
        return "transfer-branch";
    }

    @Override
    public Text title() {
        return Text.of("转到其他分店", "Move to another branch");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(
                InputField.choice("to", "转到", "To")
                        .longest(64)
                        .offering(snapshot.branches().others(snapshot.file().branch()).stream()
                                .map(unit -> new FormField.Option(unit.id(), unit.name()))
                                .toList()),
                InputField.longText("reason", "原因", "Reason"));
    }

    @Override
    public boolean forSeveral() {
        return true;
    }

    @Override
    public Set<CaseState> states() {
        return HandOvers.OWNED;
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return snapshot.branches().others(snapshot.file().branch()).isEmpty() ? Optional.of(ALONE) : Optional.empty();
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        List<Blocker> blockers = new ArrayList<>();
        Parts.open(snapshot).stream()
                .map(part -> new Blocker(
                        "core/joint",
                        Text.of(
                                        "本院{role}还没有答复会办事项，请先等答复，或撤回",
                                        "{role} of this branch still owes an answer; wait for it, or withdraw the part")
                                .with("role", Parts.role(snapshot, part.role())),
                        "withdraw-part"))
                .forEach(blockers::add);
        Measures.open(snapshot).stream()
                .map(measure -> new Blocker(
                        "core/measures",
                        Text.of(
                                        "本院的措施还没有执行，请先执行，或取消：{what}",
                                        "A measure of this branch has not been carried out; carry it out or give it up: {what}")
                                .with("what", measure.text()),
                        "withdraw-measure"))
                .forEach(blockers::add);
        input.optional("to").flatMap(to -> there(snapshot, to)).ifPresent(blockers::add);
        return blockers;
    }

    private static Optional<Blocker> there(Snapshot snapshot, String to) {
        Text branch = snapshot.branches().find(to).orElseThrow().name();
        if (!snapshot.branches().offers(to, snapshot.file().type())) {
            return Optional.of(new Blocker(
                    "core/type-active",
                    Text.of(
                                    "{branch}没有启用「{type}」，不能接收；请管理员先在那里启用",
                                    "{branch} does not take {type} complaints; have an administrator switch the type on there first")
                            .with("branch", branch)
                            .with("type", snapshot.type().title()),
                    ""));
        }
        return new BranchMove(snapshot, to, "").receiver().isPresent()
                ? Optional.empty()
                : Optional.of(new Blocker(
                        "core/receiver",
                        Text.of(
                                        "{branch}现在没有人能负责这件投诉，请先在那里安排同事",
                                        "Nobody at {branch} could own this case now; arrange for a colleague there first")
                                .with("branch", branch),
                        ""));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        new BranchMove(snapshot, input.text("to"), input.text("reason")).carryOut(draft);
    }
}
