package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.FaultClass;
import org.redress.api.casework.Statement;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.CoreGate;
import org.redress.engine.rule.Facts;

/** Says who is at fault; only when both sides have been heard (P02, feature row 15). */
final class ClassifyFault extends SimpleAction {

    ClassifyFault() {
        super(
                "classify-fault",
                "认定责任",
                "Classify fault",
                InputField.choice(
                        "class",
                        "责任认定",
                        "Finding",
                        "own-fault",
                        "我方有错",
                        "Our fault",
                        "communication",
                        "沟通问题",
                        "Communication",
                        "unreasonable",
                        "部分诉求不合理",
                        "Partly unreasonable demand"),
                InputField.longText("text", "依据", "Grounds"));
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.responsible(snapshot);
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        List<Blocker> missing = new ArrayList<>();
        if (lacks(snapshot, Statement.Side.CUSTOMER)) {
            missing.add(account(
                    snapshot,
                    Text.of("客户的陈述还没有登记", "The customer's account is not recorded yet"),
                    Text.of(
                            "如果已登记客户的陈述，就不再受此限制。",
                            "If the customer's account were recorded, this would not be held up.")));
        }
        if (lacks(snapshot, Statement.Side.STAFF)) {
            missing.add(account(
                    snapshot,
                    Text.of("员工的陈述还没有登记", "The staff's account is not recorded yet"),
                    Text.of(
                            "如果已登记员工的陈述，就不再受此限制。",
                            "If the staff's account were recorded, this would not be held up.")));
        }
        return missing;
    }

    private static Blocker account(Snapshot snapshot, Text reason, Text nearest) {
        return CoreGate.blocker(snapshot, "core/both-accounts", reason, "record-account", "accounts", nearest);
    }

    private static boolean lacks(Snapshot snapshot, Statement.Side side) {
        return snapshot.file().statements().stream().noneMatch(made -> made.side() == side);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        FaultClass finding =
                FaultClass.valueOf(input.text("class").toUpperCase(Locale.ROOT).replace('-', '_'));
        draft.assessment
                .fault()
                .map(Assessment.Fault::finding)
                .filter(before -> before != finding)
                .ifPresent(before -> draft.assessment = draft.assessment.reversed(
                        new Assessment.Reversal("fault", Facts.code(before), input.text("class"), by, snapshot.now())));
        draft.assessment =
                draft.assessment.found(new Assessment.Fault(finding, input.text("text"), by, snapshot.now()));
        draft.event(
                by, "fault-classified", Map.of("class", input.text("class"), "text", new Personal(input.text("text"))));
        draft.happened("fault-classified");
    }
}
