package org.redress.rest.resource;

import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;

/** Bodies that have to be there: Jersey hands over null for a request without one. */
final class Bodies {
    private Bodies() {}

    static <T> T required(T body) {
        if (body == null) {
            throw Refusal.of(400, RestProblems.MALFORMED_JSON);
        }
        return body;
    }
}
