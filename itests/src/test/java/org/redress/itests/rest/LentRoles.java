package org.redress.itests.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Roles that people of the demonstration hold at a unit for as long as a test needs them, beside those that they have. */
public final class LentRoles {

    private final Staff staff;
    private final Map<String, JsonNode> before = new HashMap<>();

    public LentRoles(Staff staff) {
        this.staff = staff;
    }

    public void lend(String person, String unit, Stream<String> roles) {
        JsonNode own =
                staff.as("admin").get("users/" + person).expect(200).json().path("roles");
        before.putIfAbsent(person, own);
        List<Object> all =
                new ArrayList<>(Answer.stream(own).map(Object.class::cast).toList());
        roles.forEach(role -> all.add(Map.of("role", role, "unit", unit)));
        staff.as("admin").patch("users/" + person, Map.of("roles", all)).expect(200);
    }

    /** Everybody has again what they had before. */
    public void giveBack() {
        before.forEach((person, own) ->
                staff.as("admin").patch("users/" + person, Map.of("roles", own)).expect(200));
        before.clear();
    }
}
