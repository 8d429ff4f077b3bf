package org.redress.engine.proof;

import org.redress.api.text.Text;

/** What a pack can be refused for although every line of it is right: stable code and the sentence about it. */
enum Flaw {
    STAGE_STUCK(60, "阶段无法完成：{why}", "this stage can never be completed: {why}"),
    CLOSE_STUCK(61, "无法结案：{why}", "the case can never be closed: {why}"),
    ARCHIVE_STUCK(62, "无法归档：{why}", "the case can never be archived: {why}"),
    NOBODY(63, "「{role}」空缺时没有人能负责{what}；请写明由谁代替（fallback），或增加一个有 manage 权限的角色", """
            while "{role}" is vacant there is nobody for {what}; name a fallback, or give another role the right to manage"""),
    CANNOT_WORK(64, "「{role}」空缺时由「{other}」负责{what}，但该角色没有 work 权限", """
            while "{role}" is vacant "{other}" stands in for {what}, and may not work cases"""),
    NO_MANAGER(65, "没有角色拥有 manage 权限；责任人离开后没有人能接手", """
            no role has the right to manage; nobody could take care of a case whose owner is gone"""),
    ENDLESS_CLOCK(66, "时限永不结束：{why}", "this deadline has no end: {why}"),
    DEAD_CLOCK(67, "时限只能由 {others} 超时而启动，因此永远不会启动", """
            this deadline starts only when {others} is missed, so it never starts"""),
    ENDLESS_PAUSE(68, "暂停没有有效的上限；请写一个至少为 1 的数，或一个有 maximum 的设置", """
            the pause has no limit that works; write a number of at least 1, or a setting with a maximum"""),
    BROKEN(69, "{what}", "{what}"),
    TOO_LARGE(70, "规则过于复杂，无法证明每件投诉都能结束（超过 {limit} 个状态）；请拆分", """
            too intricate to prove that every case ends (more than {limit} states); split it"""),
    DEAD_TRACK(71, "条件永远不成立，这种外部处理永远不能开始", "its condition never holds, so this track can never start"),
    STEP_NEVER(72, "这一步永远轮不到：{why}", "this step can never be taken: {why}"),
    REST_WITHOUT_END(73, "这一步之后要停下的操作（{why}）没有任何步骤能恢复；请加一步 kind: ending", """
            what rests after this step ({why}) is never free again; add a step of kind ending""");

    private final String code;
    private final Text message;

    Flaw(int number, String zh, String en) {
        code = "RD-PCK-%03d".formatted(number);
        message = Text.of(zh, en.strip());
    }

    String code() {
        return code;
    }

    Text message() {
        return message;
    }
}
