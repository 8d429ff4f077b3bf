package org.redress.rest.resource;

import java.util.UUID;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;

/** Ids in paths. */
final class Ids {
    private Ids() {}

    /** An id that is none names nothing that exists. */
    static UUID uuid(String text) {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw Refusal.of(404, RestProblems.NOT_FOUND);
        }
        return UUID.fromString(text);
    }
}
