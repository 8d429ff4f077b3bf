package org.redress.itests.rest;

import java.util.Map;

/** A branch that a test opens for itself within the demonstration, while the node runs. */
public final class OwnBranch {

    private OwnBranch() {}

    /** @param parent a region; what is decided there for the region's branches holds for this one, too */
    public static void open(Staff staff, String id, String code, String zh, String en, String parent) {
        Map<String, Object> unit =
                Map.of("id", id, "kind", "branch", "code", code, "name", Map.of("zh", zh, "en", en), "parent", parent);
        staff.as("admin").post("units", unit).expect(201);
    }
}
