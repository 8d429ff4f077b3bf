package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.redress.api.account.Session;

/** A token and whom it stands for. */
@Schema(name = "Token")
public record TokenView(
        @Schema(description = "for the header Authorization: Bearer …")
        String token,

        @Schema(description = "in real time") OffsetDateTime expiresAt,
        TokenUserView user) {

    /** Who signed in. */
    @Schema(name = "TokenUser")
    public record TokenUserView(
            String username, String displayName, List<RoleView> roles, boolean mustChangePassword) {}

    public static TokenView of(Session session, BranchTime time) {
        return new TokenView(
                session.secret(),
                time.of(session.expiresAt()),
                new TokenUserView(
                        session.account().username(),
                        session.account().displayName(),
                        RoleView.of(session.account()),
                        session.account().mustChangePassword()));
    }

    /** Never the token, wherever this is printed. */
    @Override
    public String toString() {
        return "TokenView[" + user.username() + "]";
    }
}
