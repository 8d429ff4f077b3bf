package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.redress.api.account.Grant;

/** A role at a unit. */
@Schema(
        name = "NewRole",
        requiredProperties = {"role", "unit"})
public record GrantBody(
        @Schema(example = "operations-manager") String role,
        @Schema(example = "sh-jingan") String unit) {

    static List<Grant> grants(List<GrantBody> roles) {
        return roles.stream().map(role -> new Grant(role.role, role.unit)).toList();
    }
}
