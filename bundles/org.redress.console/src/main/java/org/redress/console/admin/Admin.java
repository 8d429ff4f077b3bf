package org.redress.console.admin;

import jakarta.ws.rs.NotFoundException;
import org.redress.api.account.Roles;
import org.redress.console.web.Visit;

/** Pages of administration exist for administrators only. The services behind check it again. */
public final class Admin {

    private Admin() {}

    public static Visit only(Visit visit) {
        if (!visit.account().holds(Roles.ADMINISTRATOR)) {
            throw new NotFoundException();
        }
        return visit;
    }
}
