package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.redress.api.account.Grant;

/** An account to create. */
@Schema(
        name = "NewUser",
        requiredProperties = {"username", "displayName"})
public record NewUserBody(String username, String displayName, List<GrantBody> roles) {

    public List<Grant> grants() {
        return GrantBody.grants(roles);
    }
}
