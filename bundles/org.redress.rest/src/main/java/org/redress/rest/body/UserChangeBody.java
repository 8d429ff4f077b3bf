package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.AccountChange;

/** What to change of an account; what is left out stays. */
@Schema(name = "UserChange")
public record UserChangeBody(
        Optional<String> displayName,
        Optional<Boolean> enabled,
        @Schema(description = "the complete new list") Optional<List<GrantBody>> roles,

        @Schema(
                description = "a time away; null takes back what was entered",
                implementation = AbsenceBody.class,
                nullable = true)
        Optional<Optional<AbsenceBody>> absence) {

    public AccountChange change() {
        return new AccountChange(displayName, enabled, roles.map(GrantBody::grants));
    }

    /** Whether anything but the absence changes. */
    public boolean changesAccount() {
        return displayName.isPresent() || enabled.isPresent() || roles.isPresent();
    }
}
