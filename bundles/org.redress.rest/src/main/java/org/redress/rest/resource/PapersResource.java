package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.redress.api.document.CasePapers;
import org.redress.rest.entry.Preconditions;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.json.Json;
import org.redress.rest.problem.Refusal;
import org.redress.rest.upload.ContentDisposition;
import org.redress.rest.view.PageView;
import org.redress.rest.view.TemplateView;

/** Paper of cases: documents, and the whole case in print. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class PapersResource {
    private static final String PDF = "application/pdf";

    private final CasePapers papers;
    private final Json json;

    public PapersResource(CasePapers papers, Json json) {
        this.papers = papers;
        this.json = json;
    }

    @GET
    @Path("{number}/document-templates")
    @Operation(operationId = "listDocumentTemplates", summary = "documents that can be issued now")
    @ApiResponse(responseCode = "200", description = "the templates", useReturnTypeSchema = true)
    public PageView<TemplateView> templates(@PathParam("number") String number, @Context SecurityContext security) {
        return PageView.all(
                Refusal.orRefuse(papers.templates(SignedIn.caller(security), number)),
                template -> TemplateView.of(template, json));
    }

    @GET
    @Path("{number}/documents/{no: \\d+}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "readDocument", summary = "a document as PDF, with its signatures once all are there")
    @ApiResponse(
            responseCode = "200",
            description = "the bytes; the ETag is their SHA-256",
            headers = @Header(name = "ETag"),
            content = @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "the same as in If-None-Match")
    public Response document(
            @PathParam("number") String number,
            @PathParam("no") int no,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Context SecurityContext security) {
        return pdf(Refusal.orRefuse(papers.document(SignedIn.caller(security), number, no)), known);
    }

    @GET
    @Path("{number}/record.pdf")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "printRecord", summary = "the whole case in print, with the hash of everything in it")
    @ApiResponse(
            responseCode = "200",
            description = "as it stands now",
            headers = @Header(name = "ETag"),
            content = @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary")))
    public Response record(
            @PathParam("number") String number,
            @Parameter(description = "zh, unless given", schema = @Schema(allowableValues = {"zh", "en"}))
                    @QueryParam("language")
                    String language,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Context SecurityContext security) {
        String wanted = Query.oneOf("language", List.of("zh", "en"), language).orElse("zh");
        return pdf(Refusal.orRefuse(papers.record(SignedIn.caller(security), number, wanted)), known);
    }

    private static Response pdf(CasePapers.Print print, String known) {
        EntityTag tag = new EntityTag(print.sha256());
        if (Preconditions.known(known, tag)) {
            return Response.notModified(tag).build();
        }
        return Response.ok(print.pdf())
                .type(PDF)
                .tag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(print.name()))
                .header("Content-Security-Policy", "sandbox")
                .build();
    }
}
