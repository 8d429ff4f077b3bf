package org.redress.engine.desk;

import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** Refusals of the use-case chain. */
final class CaseProblems {

    static final Problem NOT_FOUND =
            Problem.of("RD-CASE-404", "没有找到这件投诉，或您无权查看", "There is no such case, or you may not see it");
    static final Problem RECUSED = Problem.of(
            "RD-CASE-403",
            "您须回避这件投诉，不能查看。如有误，请找管理人员",
            "You are kept out of this case. If that is a mistake, ask a manager");
    static final Problem MOVED = Problem.of(
            "RD-CASE-407",
            "这件投诉已转到{branch}，现由{owner}负责，请把客户的新情况告知对方",
            "The case has moved to {branch}, where {owner} owns it now; pass on what the customer tells you");
    static final Problem ACCOUNT = Problem.of("RD-CASE-401", "账号不存在或已停用", "The account does not exist or is disabled");
    static final Problem STALE = Problem.of(
            "RD-CASE-412",
            "这件投诉刚刚被更新，请先看改动再提交",
            "The case has just been changed; look at the change, then submit again");
    static final Problem BUSY =
            Problem.of("RD-CASE-409", "有人同时在更新这件投诉，请重试", "Others are changing this case at the same time; try again");
    static final Problem BROKEN = Problem.of(
            "RD-CASE-502",
            "这件没有办成：系统内部出错。请稍后单独办理，仍不行请联系管理员",
            "This one was not done: something broke inside. Try it alone later; tell an administrator if that fails too");
    static final Problem KEY_REUSED = Problem.of(
            "RD-CASE-410",
            "这个 Idempotency-Key 已用于另一个请求，请换一个",
            "This Idempotency-Key was used for another request; use a new one");
    static final Problem UNKNOWN_ACTION = Problem.of("RD-CASE-405", "没有这个操作", "There is no such action");
    static final Problem WRONG_STATE =
            Problem.of("RD-CASE-411", "投诉单当前的状态不能这样做", "The state of the case does not allow this");
    static final Problem INVALID = Problem.of("RD-CASE-422", "有内容需要修改", "Some values need to be corrected");
    static final Problem BLOCKED = Problem.of("RD-CASE-423", "前置条件还不满足", "Something has to be done first");

    /** Says nothing of the other case. */
    static final FieldError TIME_TAKEN = new FieldError(
            "/at", Text.of("对方在这段时间已有约，请选其他时间", "The colleague has another visit at that time; choose another"));

    static final Problem MERGED = Problem.of(
            "RD-CASE-413",
            "这件投诉已并入另一件，请在那件里处理，或先撤销合并",
            "The case was merged into another; go on there, or undo the merge first");

    private CaseProblems() {}
}
