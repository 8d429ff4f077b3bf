package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.redress.api.account.Account;

/** A member of staff. */
@Schema(name = "User")
public record UserView(
        String username,
        String displayName,
        boolean enabled,
        List<RoleView> roles,

        @Schema(description = "set while too many wrong passwords hold the account")
        OffsetDateTime lockedUntil,

        boolean mustChangePassword,
        AbsenceView absence) {

    public static UserView of(Account account, BranchTime time) {
        return new UserView(
                account.username(),
                account.displayName(),
                account.enabled(),
                RoleView.of(account),
                time.of(account.lockedUntil()),
                account.mustChangePassword(),
                AbsenceView.of(account, time));
    }
}
