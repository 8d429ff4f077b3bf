package org.redress.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import java.util.UUID;
import org.redress.api.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever ended a request early into a problem document. Nothing of the inside goes out. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private static final Map<Integer, Problem> BY_STATUS = Map.of(
            400, RestProblems.MALFORMED,
            401, RestProblems.NO_TOKEN,
            403, RestProblems.NOT_PERMITTED,
            404, RestProblems.NOT_FOUND,
            405, RestProblems.METHOD,
            406, RestProblems.NOT_ACCEPTABLE,
            413, RestProblems.TOO_LARGE,
            415, RestProblems.MEDIA_TYPE);

    // Proxies of Jersey: they always speak of the request at hand.
    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        String path = uri.getRequestUri().getRawPath();
        String language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        if (thrown instanceof Refusal refusal) {
            Response.ResponseBuilder response = ProblemResponses.of(refusal, path, language);
            if (refusal.status() == 401) {
                response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"redress\"");
            }
            return response.build();
        }
        if (thrown instanceof WebApplicationException expected) {
            Response original = expected.getResponse();
            if (original.getStatus() < 400) {
                return original;
            }
            if (original.getStatus() < 500) {
                return client(original, path, language);
            }
        }
        String incident = UUID.randomUUID().toString();
        LOG.error(
                "RD-REST-500 incident {}: a request failed inside; report it with the lines that follow",
                incident,
                thrown);
        return ProblemResponses.incident(incident, path, language).build();
    }

    private static Response client(Response original, String path, String language) {
        int status = BY_STATUS.containsKey(original.getStatus()) ? original.getStatus() : 400;
        Response.ResponseBuilder response = ProblemResponses.of(status, BY_STATUS.get(status), path, language);
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            response.header(HttpHeaders.ALLOW, allow);
        }
        return response.build();
    }
}
