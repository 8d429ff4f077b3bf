package org.redress.engine.compensation;

import org.redress.api.procedure.LegalGround;
import org.redress.api.text.Text;

/** Why a line of the calculation came out as it did, where the rule's own words do not say it. */
final class Reasons {

    static final Text LOST = Text.of(
            "已付 {paid} 元加利息 {interest} 元，减去已退和应退的 {back} 元：直接损失以 {most} 元为限，损失本身须有证明",
            "¥{paid} paid in with ¥{interest} interest, less ¥{back} returned or due back: the direct loss is ¥{most}"
                    + " at most, and has to be shown");
    static final Text NOT_LOST = Text.of(
            "已付 {paid} 元加利息 {interest} 元，不超过已退和应退的 {back} 元，没有直接损失；利息超过 {from} 元才有",
            "¥{paid} paid in with ¥{interest} interest is no more than the ¥{back} returned or due back, so there is no"
                    + " direct loss; the interest would have to exceed ¥{from}");
    static final Text RETURNED =
            Text.of("已退 {back} 元，不少于未使用的部分", "¥{back} was returned, no less than what was not used");
    static final Text UNPROVEN =
            Text.of("没有票据或其他证明，不计入；补上证明可以重新测算", "Without proof it does not count; with proof work it out again");
    static final Text NO_HARM =
            Text.of("没有法律规定的人身侵害，不支持精神损害赔偿", "There is no harm to the person of the kinds that the law names");
    static final Text NOT_SERIOUS =
            Text.of("没有造成严重后果，不支持精神损害赔偿", "There was no serious consequence, so mental damage is not supported");
    static final Text NO_FRAUD = Text.of("没有认定欺诈，不适用惩罚性赔偿", "Fraud is not established, so nothing is added for it");

    private static final Text AGAINST_TORT =
            Text.of("只能以违约主张，与所选的侵权不能并用", "It can be claimed on the contract only, not beside a claim in tort");
    private static final Text AGAINST_CONTRACT =
            Text.of("只能以侵权主张，与所选的违约不能并用", "It can be claimed in tort only, not beside a claim on the contract");

    private Reasons() {}

    static Text other(LegalGround chosen) {
        return chosen == LegalGround.TORT ? AGAINST_TORT : AGAINST_CONTRACT;
    }
}
