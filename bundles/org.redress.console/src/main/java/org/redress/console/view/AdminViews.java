package org.redress.console.view;

import java.util.List;

/** Lines of the administration of units and accounts. */
public final class AdminViews {

    private AdminViews() {}

    /** A unit in the tree; {@code depth} from 0. */
    public record UnitLine(
            String id,
            String nameZh,
            String nameEn,
            String code,
            String kind,
            int depth,
            String zone,
            boolean active) {}

    /** An account; {@code away} says until when, empty for those who are there. */
    public record AccountLine(
            String username,
            Person person,
            List<String> roles,
            boolean enabled,
            String locked,
            String away,
            boolean me) {}

    /** A role at a unit, as it is sent in forms: {@code role@unit}. */
    public record GrantLine(String value, String title) {}
}
