package org.redress.itests.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redress.itests.setup.SetupPage;

/** Somebody with an account of their own, made by the administrator. */
public final class NewColleague {

    /** The demonstration's own is refused: everybody knows it. */
    public static final String PASSWORD = "blau-Kaffee-17-Fenster";

    private NewColleague() {}

    /**
     * @param roles role and unit in turn
     */
    public static void joins(Staff staff, String username, String name, String... roles) {
        List<Map<String, String>> grants = new ArrayList<>();
        for (int i = 0; i < roles.length; i += 2) {
            grants.add(Map.of("role", roles[i], "unit", roles[i + 1]));
        }
        String code = staff.as("admin")
                .post("users", Map.of("username", username, "displayName", name, "roles", grants))
                .expect(201)
                .json()
                .path("oneTimeCode")
                .asText();
        if (new SetupPage(staff.node(), code).redeem(PASSWORD).statusCode() != 303) {
            throw new AssertionError("no password for " + username);
        }
        staff.add(username, PASSWORD);
    }
}
