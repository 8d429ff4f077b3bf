package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import org.redress.rest.json.MaxLength;

/** A new password for oneself. */
@Schema(
        name = "PasswordChange",
        requiredProperties = {"current", "replacement"})
public record PasswordBody(
        @MaxLength(1_000) @Schema(format = "password") String current,
        @MaxLength(1_000) @Schema(format = "password") String replacement) {

    /** Never the passwords, wherever this is printed. */
    @Override
    public String toString() {
        return "PasswordBody[]";
    }
}
