package org.redress.engine.action;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.account.Account;
import org.redress.api.problem.FieldError;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;

/** Who can take part in a case. */
final class Candidates {

    private Candidates() {}

    /** Why this person cannot become the owner, as errors of the field {@code to}. */
    static List<FieldError> ownerErrors(Snapshot snapshot, String username) {
        if (snapshot.file().ownership().owner().equals(Optional.of(username))) {
            return error("to", Text.of("这件投诉已经由「{who}」负责", "“{who}” owns this case already"), name(snapshot, username));
        }
        Optional<Text> problem = problem(snapshot, username);
        if (problem.isPresent()) {
            return error("to", problem.get(), name(snapshot, username));
        }
        return mayWork(snapshot, username)
                ? List.of()
                : error(
                        "to",
                        Text.of(
                                "「{who}」的角色不处理投诉，请选择其他同事",
                                "“{who}” has no role that works cases; choose a colleague who does"),
                        name(snapshot, username));
    }

    /** Why this person cannot be asked or named at all: unknown, gone, elsewhere, or kept out of the case. */
    static Optional<Text> problem(Snapshot snapshot, String username) {
        Optional<Account> account = snapshot.staffing().find(username);
        if (account.isEmpty()) {
            return Optional.of(Text.of("没有账号「{who}」", "There is no account “{who}”"));
        }
        if (!account.get().enabled()) {
            return Optional.of(Text.of("「{who}」已停用", "“{who}” is disabled"));
        }
        if (snapshot.file().ownership().excludes(username)) {
            return Optional.of(Text.of("「{who}」须回避这件投诉", "“{who}” is kept out of this case"));
        }
        return roles(snapshot, account.get()).isEmpty()
                ? Optional.of(Text.of("「{who}」不在本院任职", "“{who}” has no role at this branch"))
                : Optional.empty();
    }

    static List<FieldError> error(String field, Text text, String who) {
        return List.of(new FieldError("/" + field, text.with("who", who)));
    }

    static boolean mayWork(Snapshot snapshot, String username) {
        return snapshot.staffing()
                .find(username)
                .map(account -> roles(snapshot, account).stream()
                        .flatMap(role -> snapshot.rules().role(role).stream())
                        .map(RoleDecl::rights)
                        .anyMatch(rights -> rights.contains(Right.WORK) || rights.contains(Right.MANAGE)))
                .orElse(false);
    }

    /** Roles that count at the branch of the case. */
    static Set<String> roles(Snapshot snapshot, Account account) {
        List<String> path = snapshot.staffing().path(snapshot.file().branch());
        return account.grants().stream()
                .filter(grant -> path.contains(grant.unit()))
                .map(grant -> grant.role())
                .collect(Collectors.toSet());
    }

    static String name(Snapshot snapshot, String username) {
        return snapshot.staffing().find(username).map(Account::displayName).orElse(username);
    }
}
