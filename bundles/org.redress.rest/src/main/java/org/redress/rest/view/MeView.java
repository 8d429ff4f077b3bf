package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.redress.api.account.Account;

/** The caller. */
@Schema(name = "Me")
public record MeView(
        String username,
        String displayName,
        List<RoleView> roles,
        boolean mustChangePassword,

        @Schema(description = "ids of branches at which the caller may register")
        List<String> branches,

        int unreadNotifications,
        AbsenceView absence) {

    public static MeView of(Account account, List<String> branches, int unread, BranchTime time) {
        return new MeView(
                account.username(),
                account.displayName(),
                RoleView.of(account),
                account.mustChangePassword(),
                branches,
                unread,
                AbsenceView.of(account, time));
    }
}
