package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import org.redress.api.casework.Approval;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Promise;
import org.redress.api.problem.Blocker;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Protocol;

/** What was begun in a case and may not be left behind when the work on it ends. */
final class OpenEnds {

    private OpenEnds() {}

    static List<Blocker> blockers(Snapshot snapshot) {
        List<Blocker> blockers = new ArrayList<>();
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
}
