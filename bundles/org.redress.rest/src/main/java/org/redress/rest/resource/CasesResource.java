package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CountedCases;
import org.redress.api.casework.CountedCases.Trait;
import org.redress.api.casework.Likeness;
import org.redress.api.casework.Severity;
import org.redress.api.unit.Units;
import org.redress.rest.body.CaseBody;
import org.redress.rest.entry.Preconditions;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.CaseView;
import org.redress.rest.view.LikenessView;
import org.redress.rest.view.PageView;
import org.redress.rest.view.SummaryView;

/** Complaint cases: registering, reading, finding. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class CasesResource {
    private static final List<String> SORTS = List.of("due", "-due", "received", "-received", "number", "-number");

    private final CaseDesk desk;
    private final Units units;
    private final CaseAnswers answers;

    public CasesResource(CaseDesk desk, Units units, CaseAnswers answers) {
        this.desk = desk;
        this.units = units;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerCase", summary = "register a complaint")
    @ApiResponse(
            responseCode = "201",
            description = "registered",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response register(
            @Parameter(description = "the same key is carried out once") @HeaderParam("Idempotency-Key") String key,
            CaseBody body,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = SignedIn.caller(security);
        CaseFile file = Refusal.orRefuse(
                desk.register(caller, Bodies.required(body).registration(), Preconditions.idempotencyKey(key)));
        return answers.of(
                        Response.created(
                                uri.getAbsolutePathBuilder().path(file.number()).build()),
                        caller,
                        file)
                .build();
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "readCase", summary = "read a case")
    @ApiResponse(
            responseCode = "200",
            description = "the case",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "304", description = "unchanged since the version in If-None-Match")
    public Response read(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Context SecurityContext security) {
        Caller caller = SignedIn.caller(security);
        CaseFile file = Refusal.orRefuse(desk.open(caller, number));
        if (Preconditions.known(known, CaseAnswers.tag(file))) {
            return Response.notModified(CaseAnswers.tag(file)).build();
        }
        return answers.of(Response.ok(), caller, file).build();
    }

    private ZoneId zone(String branch, SecurityContext security) {
        return Query.text("branch", branch)
                .map(unit -> BranchTime.at(units, unit))
                .orElseGet(() -> BranchTime.of(units, SignedIn.of(security).account()))
                .zone();
    }

    private static Optional<CountedCases> counted(
            String from,
            String to,
            String pack,
            String classCode,
            String only,
            Optional<Trait> trait,
            String once,
            ZoneId zone) {
        if (trait.isEmpty() && Stream.of(from, to, pack, classCode, only, once).allMatch(Objects::isNull)) {
            return Optional.empty();
        }
        LocalDate first = Query.date("from", from);
        LocalDate last = Query.date("to", to);
        if (last.isBefore(first)) {
            throw Refusal.invalid("?to", "应不早于 from。", "Expected no day before from.");
        }
        return Optional.of(new CountedCases(
                Query.text("pack", pack),
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                Query.text("class", classCode),
                Query.code("only", CountedCases.Only.class, only),
                trait,
                Query.flag("once", once)));
    }

    /** One at a time: a figure counts what has one of them. */
    private static Optional<Trait> trait(String channel, String remedy, String subject) {
        return Query.text("channel", channel)
                .map(code -> new Trait(Trait.Of.CHANNEL, code))
                .or(() -> Query.text("remedy", remedy).map(code -> new Trait(Trait.Of.REMEDY, code)))
                .or(() -> Query.text("subject", subject).map(code -> new Trait(Trait.Of.SUBJECT, code)));
    }

    @GET
    @Path("duplicates")
    @Operation(
            operationId = "findDuplicates",
            summary = "cases of the last 30 days that may be about the same matter, the likeliest first, five at most")
    @ApiResponse(responseCode = "200", description = "the cases", useReturnTypeSchema = true)
    public PageView<LikenessView> duplicates(
            @Parameter(required = true, description = "unit id of the branch that registers") @QueryParam("branch")
                    String branch,
            @QueryParam("phone") String phone,
            @QueryParam("memberNo") String memberNo,
            @QueryParam("name") String name,
            @Parameter(description = "what is known of the matter so far") @QueryParam("summary") String summary,
            @Parameter(description = "time with offset; now unless said") @QueryParam("receivedAt") String receivedAt,
            @Context SecurityContext security) {
        Likeness.Query query = new Likeness.Query(
                Query.required("branch", branch),
                Query.text("phone", phone),
                Query.text("memberNo", memberNo),
                Query.text("name", name),
                Query.text("summary", summary).orElse(""),
                Query.instant("receivedAt", receivedAt));
        return PageView.all(
                Refusal.orRefuse(desk.duplicates(SignedIn.caller(security), query)),
                found -> LikenessView.of(found, units));
    }

    @GET
    @Operation(operationId = "findCases", summary = "cases that the caller may see")
    @ApiResponse(responseCode = "200", description = "a page", useReturnTypeSchema = true)
    public PageView<SummaryView> find(
            @Parameter(description = "unit; a region or chain means its branches") @QueryParam("branch") String branch,
            @Parameter(description = "open, closed or archived") @QueryParam("state") String state,
            @QueryParam("owner") String owner,
            @QueryParam("type") String type,
            @Parameter(description = "general or major") @QueryParam("severity") String severity,
            @Parameter(description = "time with offset") @QueryParam("dueBefore") String dueBefore,
            @Parameter(description = "customer id") @QueryParam("customer") String customer,
            @Parameter(
                            description = "first day of receipt, with to: only complaints received in the period",
                            example = "2026-11-01")
                    @QueryParam("from")
                    String from,
            @Parameter(description = "last day of receipt", example = "2026-11-30") @QueryParam("to") String to,
            @Parameter(description = "of such a period: those that run on this pack") @QueryParam("pack") String pack,
            @Parameter(description = "of such a period: those of this confirmed class") @QueryParam("class")
                    String classCode,
            @Parameter(
                            description =
                                    "of such a period: repeated, late, broken (a promise), answered, graded, unsatisfied")
                    @QueryParam("only")
                    String only,
            @Parameter(description = "of such a period: those that came in this way") @QueryParam("channel")
                    String channel,
            @Parameter(description = "of such a period: those in which this kind of remedy was carried out")
                    @QueryParam("remedy")
                    String remedy,
            @Parameter(description = "of such a period: those about this subject") @QueryParam("subject")
                    String subject,
            @Parameter(description = "of such a period: true leaves out parts of complaints counted as other cases")
                    @QueryParam("once")
                    String once,
            @Parameter(description = "part of number, summary, name or phone") @QueryParam("q") String q,
            @Parameter(description = "due, received or number; a leading - turns it round") @QueryParam("sort")
                    String sort,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context SecurityContext security) {
        CaseQuery query = new CaseQuery(
                Query.text("branch", branch),
                Query.code("state", CaseState.class, state),
                Query.text("owner", owner),
                Query.text("type", type),
                Query.code("severity", Severity.class, severity),
                Query.instant("dueBefore", dueBefore),
                Query.text("customer", customer),
                counted(from, to, pack, classCode, only, trait(channel, remedy, subject), once, zone(branch, security)),
                Query.text("q", q),
                Query.oneOf("sort", SORTS, sort).orElse("due"),
                Query.limit(limit),
                Query.text("cursor", cursor));
        return PageView.of(
                Refusal.orRefuse(desk.find(SignedIn.caller(security), query)), line -> SummaryView.of(line, units));
    }
}
