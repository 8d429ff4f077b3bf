package org.redress.security;

import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;

/** Refusals that more than one use case gives. */
public final class Refusals {

    private Refusals() {}

    public static <T> Outcome<T> notAdministrator() {
        return new Outcome.Forbidden<>(Problem.of(
                "RD-SEC-010", "只有系统管理员可以执行此操作，请联系系统管理员。", "Only an administrator can do this. Ask one of them."));
    }

    public static <T> Outcome<T> notInDemoMode() {
        return new Outcome.Forbidden<>(Problem.of(
                "RD-SEC-011", "演示账号只能在演示模式下创建。", "Demonstration accounts can be created in demo mode only."));
    }

    public static <T> Outcome<T> unknownAccount() {
        return new Outcome.NotFound<>(
                Problem.of("RD-SEC-022", "没有这个账号，请检查用户名。", "There is no such account. Check the username."));
    }

    public static <T> Outcome<T> stale() {
        return new Outcome.Stale<>(Problem.of(
                "RD-SEC-024",
                "刚才有其他人修改了此账号，请刷新后重试。",
                "Somebody else has just changed this account. Reload and try again."));
    }
}
