package org.redress.engine.improvement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.api.account.Account;
import org.redress.api.improvement.Improvement;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;
import org.redress.engine.decision.Actor;
import org.redress.engine.people.Staffing;

/**
 * Everything that a decision about an improvement item may look at.
 *
 * @param actor with what counts at the unit of the item
 * @param scope ids of the unit, of those above and of those below it
 * @param workers codes of roles that work or manage cases
 * @param guides of the packs that run the type there, by full id
 */
public record ItemSnapshot(
        Improvement item,
        Actor actor,
        Set<String> scope,
        Set<String> workers,
        Staffing staffing,
        List<FormField.Option> guides,
        Instant now) {

    /** Owns the item, or manages cases at its unit. */
    boolean leads() {
        return item.owner().equals(actor.username()) || actor.may(Right.MANAGE);
    }

    /** Why somebody cannot own the item; empty when they can. */
    Optional<Text> problem(String username) {
        Optional<Account> account = staffing.find(username);
        if (account.isEmpty()) {
            return Optional.of(
                    Text.of("没有账号「{who}」", "There is no account “{who}”").with("who", username));
        }
        Account found = account.get();
        Optional<Text> text = Optional.empty();
        if (!found.enabled()) {
            text = Optional.of(Text.of("「{who}」已停用", "“{who}” is disabled"));
        } else if (found.grants().stream()
                .noneMatch(grant -> scope.contains(grant.unit()) && workers.contains(grant.role()))) {
            text = Optional.of(Text.of(
                    "「{who}」在这里没有处理投诉的角色，请选择其他同事",
                    "“{who}” has no role here that works cases; choose a colleague who does"));
        } else if (found.absentAt(now).isPresent()) {
            text = Optional.of(Text.of("「{who}」正在休假，请选择其他同事", "“{who}” is away; choose another colleague"));
        }
        return text.map(one -> one.with("who", found.displayName()));
    }
}
