package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.redress.api.account.Account;

/** A role held at a unit; it reaches down to the branches below. */
@Schema(name = "Role")
public record RoleView(String role, String unit) {

    static List<RoleView> of(Account account) {
        return account.grants().stream()
                .map(grant -> new RoleView(grant.role(), grant.unit()))
                .toList();
    }
}
