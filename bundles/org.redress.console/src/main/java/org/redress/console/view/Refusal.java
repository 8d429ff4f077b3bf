package org.redress.console.view;

import java.util.List;
import java.util.Map;

/**
 * Why something was not done, as pages show it.
 *
 * @param status HTTP status
 * @param kind invalid, blocked, forbidden, missing, stale, conflict
 * @param errors words by id of the field
 * @param blockers what is missing
 * @param changes what somebody else did meanwhile
 */
public record Refusal(
        int status,
        String kind,
        String code,
        String message,
        Map<String, String> errors,
        List<Block> blockers,
        List<String> changes) {

    /** Something missing, and where to get it done; an empty link when nowhere. */
    public record Block(String reason, String href, String link) {}

    public Refusal with(List<Block> newBlockers, List<String> newChanges) {
        return new Refusal(status, kind, code, message, errors, newBlockers, newChanges);
    }

    public boolean is(String other) {
        return kind.equals(other);
    }
}
