package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.Problem;
import org.redress.api.search.HitKind;
import org.redress.api.search.Search;
import org.redress.api.search.SearchQuery;
import org.redress.api.unit.Units;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.SearchView;

/** Cases, customers and guides by words. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class SearchResource {
    private static final Problem NOT_HERE = Problem.of(
            "RD-SRCH-404", "此节点没有安装搜索功能。", "Search is not installed on this node; install the feature redress-search.");
    private static final int USUAL = 20;
    private static final int MOST = 50;

    private final Supplier<Optional<Search>> search;
    private final Units units;

    public SearchResource(Supplier<Optional<Search>> search, Units units) {
        this.search = search;
        this.units = units;
    }

    @GET
    @Operation(
            operationId = "search",
            summary = "cases, customers and guides by words, as far as the caller may see them; the best first")
    @ApiResponse(
            responseCode = "200",
            description = "a page",
            content = @Content(schema = @Schema(implementation = SearchView.class)))
    public SearchView find(
            @Parameter(
                            required = true,
                            description =
                                    "words, a case number or its beginning, four or more digits that a phone begins or ends with, a member number; all have to fit; at most 200 characters")
                    @QueryParam("q")
                    String q,
            @Parameter(description = "case, customer or guide") @QueryParam("kind") String kind,
            @Parameter(description = "a region or chain means its branches") @QueryParam("unit") String unit,
            @Parameter(description = "open, closed or archived; cases only") @QueryParam("state") String state,
            @Parameter(description = "cases received then or later") @QueryParam("from") String from,
            @Parameter(description = "cases received before") @QueryParam("until") String until,
            @Parameter(description = "1 to 50, usually 20") @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context SecurityContext security) {
        SearchQuery query = new SearchQuery(
                Query.required("q", q),
                Query.code("kind", HitKind.class, kind),
                Query.text("unit", unit),
                Query.code("state", CaseState.class, state),
                Query.instant("from", from),
                Query.instant("until", until),
                Query.text("limit", limit)
                        .map(given -> (int) Query.whole("limit", given, 1, MOST))
                        .orElse(USUAL),
                Query.text("cursor", cursor));
        Search here = search.get().orElseThrow(() -> Refusal.of(503, NOT_HERE));
        return SearchView.of(Refusal.orRefuse(here.find(SignedIn.caller(security), query)), units);
    }
}
