package org.redress.engine.decision;

import java.util.List;
import java.util.Map;
import org.redress.api.casework.Reason;

/**
 * Something that happened, before it is numbered and hashed.
 *
 * @param actor username
 * @param data codes and numbers in clear; everything personal, free text included, as {@link Personal}
 */
public record EventDraft(String actor, String action, Map<String, Object> data, List<Reason> reasons) {

    /** A value that history holds only as a salted commitment. */
    public record Personal(Object value) {}
}
