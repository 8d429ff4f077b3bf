package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Explanations;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.problem.Page;
import org.redress.api.unit.Units;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.EventView;
import org.redress.rest.view.ExplanationsView;
import org.redress.rest.view.PageView;
import org.redress.rest.view.ProtocolView;
import org.redress.rest.view.TraceView;

/** What happened to a case, and why; what its rules on conduct allow now. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class RecordResource {
    private static final String WORDS = "words";
    private static final String COMMITTED = "committed";

    private final CaseDesk desk;
    private final Units units;

    public RecordResource(CaseDesk desk, Units units) {
        this.desk = desk;
        this.units = units;
    }

    @GET
    @Path("{number}/history")
    @Operation(operationId = "readHistory", summary = "append-only events, oldest first")
    @ApiResponse(responseCode = "200", description = "a page", useReturnTypeSchema = true)
    public PageView<EventView> history(
            @PathParam("number") String number,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "as given in next; the seq of the last event seen") @QueryParam("cursor")
                    String cursor,
            @Parameter(
                            description =
                                    "words: people's words where they are not erased; committed: exactly as hashed",
                            schema = @Schema(allowableValues = {"words", "committed"}))
                    @QueryParam("form")
                    String form,
            @Context SecurityContext security) {
        Caller caller = SignedIn.caller(security);
        BranchTime time = time(caller, number);
        String wanted = Query.oneOf("form", List.of(WORDS, COMMITTED), form).orElse(WORDS);
        Page<HistoryEvent> page = wanted.equals(WORDS)
                ? events(caller, number, limit, cursor)
                : Refusal.orRefuse(desk.committedHistory(caller, number, after(cursor), Query.limit(limit)));
        return new PageView<>(
                page.items().stream().map(event -> EventView.of(event, time)).toList(), next(page));
    }

    @GET
    @Path("{number}/explanations")
    @Operation(
            operationId = "readExplanations",
            summary = "why the case is where it is, what holds it, and what would change that")
    @ApiResponse(responseCode = "200", description = "why and why not", useReturnTypeSchema = true)
    public ExplanationsView explanations(
            @PathParam("number") String number,
            @Parameter(description = "decisions, 1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "as given in next; for earlier decisions") @QueryParam("cursor") String cursor,
            @Context SecurityContext security) {
        Caller caller = SignedIn.caller(security);
        Optional<String> before = Query.text("cursor", cursor);
        before.ifPresent(given -> Query.whole("cursor", given, 1, Long.MAX_VALUE));
        Explanations found = Refusal.orRefuse(desk.explanations(caller, number, before, Query.limit(limit)));
        return ExplanationsView.of(number, found, time(caller, number));
    }

    @GET
    @Path("{number}/protocol")
    @Operation(
            operationId = "readProtocol",
            summary = "steps against disruptive conduct and grounds of refusal, with why not where one cannot be taken")
    @ApiResponse(responseCode = "200", description = "as it stands for the caller", useReturnTypeSchema = true)
    public ProtocolView protocol(@PathParam("number") String number, @Context SecurityContext security) {
        return ProtocolView.of(Refusal.orRefuse(desk.conduct(SignedIn.caller(security), number)));
    }

    // Ids of clocks hold slashes; they come as they are or encoded.
    @GET
    @Path("{number}/clocks/{clock: .+}/trace")
    @Operation(operationId = "traceClock", summary = "how a deadline was counted, day by day")
    @ApiResponse(responseCode = "200", description = "the days", useReturnTypeSchema = true)
    public PageView<TraceView> trace(
            @PathParam("number") String number,
            @Parameter(example = "clinic-chain/first-response") @PathParam("clock") String clock,
            @Context SecurityContext security) {
        Caller caller = SignedIn.caller(security);
        List<CaseDesk.TraceDay> days = Refusal.orRefuse(desk.trace(caller, number, clock));
        BranchTime time = time(caller, number);
        return PageView.all(days, day -> TraceView.of(day, time));
    }

    private Page<HistoryEvent> events(Caller caller, String number, String limit, String cursor) {
        return Refusal.orRefuse(desk.history(caller, number, after(cursor), Query.limit(limit)));
    }

    private static long after(String cursor) {
        return Query.text("cursor", cursor)
                .map(given -> Query.whole("cursor", given, 0, Long.MAX_VALUE))
                .orElse(0L);
    }

    private static String next(Page<HistoryEvent> page) {
        List<HistoryEvent> events = page.items();
        return page.next().isEmpty() || events.isEmpty()
                ? null
                : String.valueOf(events.get(events.size() - 1).seq());
    }

    private BranchTime time(Caller caller, String number) {
        CaseFile file = Refusal.orRefuse(desk.open(caller, number));
        return BranchTime.at(units, file.branch());
    }
}
