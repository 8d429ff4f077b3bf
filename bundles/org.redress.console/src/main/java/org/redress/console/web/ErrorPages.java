package org.redress.console.web;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.server.ContainerRequest;
import org.redress.console.text.Words;
import org.redress.console.view.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pages for what went wrong: what happened, what to do, and a code; never a stack trace. */
public final class ErrorPages implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /** Of the request at hand: this object serves all of them. */
    @Inject
    private Provider<ContainerRequest> requests;

    private final Pages pages;
    private final Html html;
    private final Site site;
    private final String assets;

    public ErrorPages(Pages pages, Html html, Site site, String assets) {
        this.pages = pages;
        this.html = html;
        this.site = site;
        this.assets = assets;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof Refused refused) {
            return show(
                    refused.refusal().status(),
                    refused.refusal().code(),
                    refused.refusal().message());
        }
        if (thrown instanceof VisitFilter.ForgedRequest) {
            return show(403, "RD-WEB-403", words().get("error.forged"));
        }
        if (thrown instanceof WebApplicationException known) {
            int status = known.getResponse().getStatus();
            if (status < 400) {
                return known.getResponse();
            }
            if (status < 500) {
                String key = status == 404 ? "error.missing" : status == 413 ? "error.large" : "error.request";
                return show(status, "RD-WEB-" + status, words().get(key));
            }
        }
        String incident = visit().map(Visit::requestId).orElse("-");
        LOG.error(
                "RD-WEB-500 page {} failed, incident {}; report it with this line",
                named(requests.get().getUriInfo().getPath()),
                incident,
                thrown);
        return show(500, "RD-WEB-500", words().get("error.broken"));
    }

    /** The address of a customer's page is what opens it, and stands in no log. */
    private static String named(String path) {
        return path.replaceFirst("^/?" + VisitFilter.CUSTOMERS + ".*", VisitFilter.CUSTOMERS + "…");
    }

    private Response show(int status, String code, String message) {
        Optional<Visit> visit = visit();
        return html.page(
                status,
                "error",
                Map.of(
                        "p",
                        page(visit, status),
                        "part",
                        visit.map(Visit::htmx).orElse(false),
                        "status",
                        status,
                        "code",
                        code,
                        "message",
                        message,
                        "incident",
                        visit.map(Visit::requestId).orElse("")));
    }

    /** After a failure the navigation may fail too: the page is then shown without it. */
    private Page page(Optional<Visit> visit, int status) {
        String title = words().get(status >= 500 ? "error.title.broken" : "error.title." + (status == 404 ? 404 : 4));
        if (visit.isPresent()) {
            try {
                return pages.page(visit.get(), "", title);
            } catch (RuntimeException alsoBroken) {
                LOG.debug("navigation is not available either", alsoBroken);
            }
        }
        return new Page(
                words(), assets, title, "", site.demo(), Optional.empty(), "/", "", Optional.empty(), Optional.empty());
    }

    private Optional<Visit> visit() {
        return Visit.find(requests.get());
    }

    private Words words() {
        return visit().map(Visit::words)
                .orElseGet(() ->
                        Words.in(Cookies.read(requests.get(), Cookies.LANGUAGE).orElse("zh")));
    }
}
