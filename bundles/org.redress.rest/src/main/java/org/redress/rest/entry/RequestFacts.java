package org.redress.rest.entry;

import java.util.UUID;

/** Facts about a request that the servlet hands on as attributes: Jersey shows them as properties. */
public final class RequestFacts {
    /** Id that log lines, history and the client's records have in common. */
    public static final String REQUEST_ID = "org.redress.rest.request";
    /** Where the request came from. */
    public static final String ADDRESS = "org.redress.rest.address";

    public static final String REQUEST_ID_HEADER = "X-Request-Id";

    private RequestFacts() {}

    /** The client's id where it is harmless in a log, else a new one. */
    public static String requestId(String offered) {
        return offered != null && offered.matches("[A-Za-z0-9._-]{1,64}")
                ? offered
                : UUID.randomUUID().toString();
    }
}
