package org.redress.console.fake;

import java.util.List;
import java.util.Optional;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Explanations;
import org.redress.api.casework.Explanations.DeadlineNow;
import org.redress.api.casework.Explanations.Decision;
import org.redress.api.casework.Explanations.Held;
import org.redress.api.casework.Explanations.NotYet;
import org.redress.api.casework.Explanations.Obstacle;
import org.redress.api.casework.Explanations.OwnerNow;
import org.redress.api.casework.Explanations.Someone;
import org.redress.api.casework.Explanations.StageNow;
import org.redress.api.casework.Explanations.Topic;
import org.redress.api.casework.Reason;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Grounds;
import org.redress.api.problem.Grounds.Input;
import org.redress.api.problem.Page;
import org.redress.api.text.Text;

/** Why a case is where it is, as the engine would say it. */
final class SampleExplanations {

    private SampleExplanations() {}

    static Explanations of(CaseFile file) {
        Someone owner = new Someone("frontdesk.sh-jingan", "周小禾");
        Reason first = new Reason("core/person", "core", Text.of("首诉接待人负责", "Whoever was told first owns it"));
        Grounds certificate = new Grounds(
                "clinic-chain/certificate",
                "clinic-chain 1.0.0",
                List.of(new Input(
                        "fields.onsetOn",
                        Text.of("症状出现日期", "Onset of symptoms"),
                        Optional.of("2026-09-20"),
                        Text.same("2026-09-20"))),
                Optional.of(Text.of(
                        "如果「症状出现日期」在 2026-09-08 或之前，就不再受此限制。",
                        "If “Onset of symptoms” were 2026-09-08 or earlier, this would not be held up.")));
        return new Explanations(
                new Page<>(
                        List.of(new Decision(
                                4,
                                Cases.NOW,
                                "system",
                                "escalated",
                                Topic.ESCALATION,
                                List.of(new Reason(
                                        "clinic-chain/refused",
                                        "clinic-chain 1.0.0",
                                        Text.of("两次方案被拒绝", "Two offers were refused"))),
                                certificate.inputs(),
                                certificate.otherwise())),
                        Optional.of("4")),
                Optional.of(new OwnerNow(owner, first, Cases.NOW, 1)),
                file.clocks().stream()
                        .findFirst()
                        .map(clock -> new DeadlineNow(
                                clock,
                                List.of(clock),
                                Optional.of(Text.of(
                                        "如果先联系客户，下一个时限就是明天。",
                                        "If the customer were contacted, the next is tomorrow.")))),
                Optional.of(new StageNow(
                        "listen",
                        Text.of("倾听", "Listen"),
                        Text.of("咨询师", "Consultant"),
                        owner,
                        Text.of("静安店的咨询师", "Consultant at Jing’an"),
                        Cases.NOW)),
                List.of(
                        new Held(
                                "offer-remedy",
                                Text.of("提出方案", "Offer remedy"),
                                Obstacle.GATE,
                                List.of(new Blocker(
                                                "clinic-chain/certificate",
                                                Text.of("须有医生诊断证明", "A certificate is needed"),
                                                "add-evidence")
                                        .because(certificate)),
                                List.of()),
                        new Held(
                                "assign",
                                Text.of("指派责任人", "Assign"),
                                Obstacle.PERMISSION,
                                List.of(new Blocker("RD-CASE-103", Text.of("只有管理人员可以", "Only a manager may"), "")),
                                List.of(new Someone("ops.sh-jingan", "沈知秋")))),
                List.of(new NotYet(
                        Topic.ESCALATION,
                        Text.of("升级到第 2 级：金额较大", "Escalation to level 2: large amount"),
                        Text.of("还不符合：诉求金额。", "Not met yet: amount demanded."),
                        certificate)));
    }
}
