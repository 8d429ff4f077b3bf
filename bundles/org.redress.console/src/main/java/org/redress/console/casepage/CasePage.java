package org.redress.console.casepage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Visit;

/** One case: the three answers first, everything else below or beside. */
@Path("cases/{number}")
public final class CasePage {

    private final Pages pages;
    private final Html html;
    private final CaseViewer cases;

    public CasePage(Pages pages, Html html, CaseViewer cases) {
        this.pages = pages;
        this.html = html;
        this.cases = cases;
    }

    @GET
    public Response show(
            @Context ContainerRequestContext request,
            @PathParam("number") String number,
            @QueryParam("history") String history,
            @QueryParam("done") String done) {
        Visit visit = Visit.of(request);
        Opened opened = cases.open(visit, number);
        String title = number + " " + opened.file().intake().summary();
        return html.page(
                "casepage",
                Map.of(
                        "p", pages.page(visit, "work", title, notice(opened, done)),
                        "v", cases.view(opened, "all".equals(history)),
                        "act", Optional.empty()));
    }

    /** What was done, in the words of the action; the address is no place for free text. */
    private static Optional<String> notice(Opened opened, String done) {
        if (done == null) {
            return Optional.empty();
        }
        if (opened.words().has("done." + done)) {
            return Optional.of(opened.say("done." + done));
        }
        return opened.offer(done).map(offer -> opened.say("done", opened.say(offer.title())));
    }
}
