package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import org.redress.api.account.NewAccount;

/** An account whose password has to be set. */
@Schema(name = "UserWithCode")
public record NewUserView(
        UserView user,

        @Schema(description = "shown this once; whoever has it sets the password, within 48 hours")
        String oneTimeCode) {

    public static NewUserView of(NewAccount created, BranchTime time) {
        return new NewUserView(UserView.of(created.account(), time), created.oneTimeCode());
    }
}
