package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Approval;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Closing;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Outside;
import org.redress.api.casework.Promise;
import org.redress.api.casework.Track;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Protocol;

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
        if (snapshot.file().approvals().stream().anyMatch(approval -> approval.state() == Approval.State.PENDING)) {
            blockers.add(new Blocker("core/approvals", Text.of("还有审批没有决定", "An approval is still pending"), "approve"));
        }
        Parts.open(snapshot).stream()
                .map(part -> new Blocker(
                        "core/joint",
                        Text.of("会办事项还没有答复：{role}", "A joint part has no answer yet: {role}")
                                .with("role", Parts.role(snapshot, part.role())),
                        "answer-part"))
                .forEach(blockers::add);
        blockers.addAll(Tracks.blockers(snapshot));
        if (!Visits.booked(snapshot).isEmpty()) {
            blockers.add(new Blocker(
                    "core/visits",
                    Text.of("约好的到店还没有登记结果或取消", "A visit is agreed on; record what came of it, or cancel it"),
                    Visits.begun(snapshot).isEmpty() ? "cancel-visit" : "record-visit"));
        }
        blockers.addAll(Measures.blockers(snapshot));
        if (!Offers.in(snapshot, Offer.State.ACCEPTED).isEmpty()) {
            blockers.add(new Blocker(
                    "core/remedies",
                    Text.of("客户已接受的方案还没有执行", "An accepted remedy has not been carried out"),
                    "carry-out-remedy"));
        }
        if (snapshot.file().promises().stream().anyMatch(Promise::open)) {
            blockers.add(new Blocker(
                    "core/promises",
                    Text.of("答应客户的答复还没有兑现，请先联系客户", "A promised reply is still owed; contact the customer first"),
                    "contact-customer"));
        }
        blockers.addAll(new Protocol(snapshot).ending());
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
