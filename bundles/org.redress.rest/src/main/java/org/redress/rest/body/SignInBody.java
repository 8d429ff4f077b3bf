package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import org.redress.rest.json.MaxLength;

/** Name and password in exchange for a token. */
@Schema(
        name = "SignIn",
        requiredProperties = {"username", "password"})
public record SignInBody(
        String username,
        @MaxLength(1_000) @Schema(format = "password") String password) {

    /** Never the password, wherever this is printed. */
    @Override
    public String toString() {
        return "SignInBody[" + username + "]";
    }
}
