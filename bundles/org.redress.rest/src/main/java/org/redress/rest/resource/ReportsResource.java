package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.report.Report;
import org.redress.api.report.ReportQuery;
import org.redress.api.report.Reports;
import org.redress.api.unit.Units;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Language;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;
import org.redress.rest.upload.ContentDisposition;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.Codes;
import org.redress.rest.view.ReportView;

/** Figures over complaints, for those who manage. */
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class ReportsResource {
    private static final Map<Reports.Format, String> TYPES = Map.of(
            Reports.Format.CSV, "text/csv; charset=UTF-8; header=present",
            Reports.Format.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Reports.Format.PDF, "application/pdf");
    private static final String JSON = "json";

    private final Reports reports;
    private final Units units;

    public ReportsResource(Reports reports, Units units) {
        this.reports = reports;
        this.units = units;
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readReport",
            summary = "figures of a unit and a period, each with how it is counted and with the cases behind it")
    @ApiResponse(
            responseCode = "200",
            description = "the report; with another format a file, in the language of Accept-Language",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response read(
            @Parameter(
                            description =
                                    "overview, types, branches, deadlines, remedies, satisfaction or quarterly (all of them)")
                    @PathParam("id")
                    String id,
            @Parameter(description = "first day of receipt", example = "2026-10-01") @QueryParam("from") String from,
            @Parameter(description = "last day of receipt", example = "2026-12-31") @QueryParam("to") String to,
            @Parameter(description = "unit that the caller manages; the topmost one unless said") @QueryParam("unit")
                    String unit,
            @Parameter(description = "json (unless said), csv, xlsx or pdf") @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Context SecurityContext security) {
        Report.Kind kind = Codes.find(Report.Kind.class, id).orElseThrow(() -> Refusal.of(404, RestProblems.NOT_FOUND));
        Optional<String> wanted = Query.oneOf("format", List.of(JSON, "csv", "xlsx", "pdf"), format);
        Report report = Refusal.orRefuse(reports.read(
                SignedIn.caller(security),
                new ReportQuery(kind, Query.text("unit", unit), Query.date("from", from), Query.date("to", to))));
        return wanted.filter(file -> !file.equals(JSON))
                .map(file -> file(report, file, Language.of(language)))
                .orElseGet(() -> Response.ok(ReportView.of(
                                report, BranchTime.at(units, report.unit().id())))
                        .build());
    }

    private Response file(Report report, String format, String language) {
        Reports.Format kind = Codes.find(Reports.Format.class, format).orElseThrow();
        return Response.ok(reports.file(report, kind, language))
                .type(TYPES.get(kind))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(report.fileName(kind)))
                .build();
    }
}
