package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
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
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.evidence.EvidenceVault;
import org.redress.api.problem.Outcome;
import org.redress.api.unit.Units;
import org.redress.rest.body.EvidenceForm;
import org.redress.rest.entry.Leftovers;
import org.redress.rest.entry.PatientResponse;
import org.redress.rest.entry.Preconditions;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;
import org.redress.rest.upload.ContentDisposition;
import org.redress.rest.upload.FileForm;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.EvidenceView;
import org.redress.rest.view.PageView;

/** Files of cases. */
@Path("cases/{number}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class EvidenceResource {
    /** What a form may hold beside its file. */
    private static final long FORM = 1024 * 1024;
    /** The vault's refusal of a file over its limit, which HTTP has a status for. */
    private static final String VAULT_TOO_LARGE = "RD-EVD-413";

    private final CaseDesk desk;
    private final EvidenceVault vault;
    private final Units units;

    public EvidenceResource(CaseDesk desk, EvidenceVault vault, Units units) {
        this.desk = desk;
        this.vault = vault;
        this.units = units;
    }

    @GET
    @Operation(operationId = "listEvidence", summary = "files of a case")
    @ApiResponse(responseCode = "200", description = "the files", useReturnTypeSchema = true)
    public PageView<EvidenceView> list(@PathParam("number") String number, @Context SecurityContext security) {
        CaseFile file = Refusal.orRefuse(desk.open(SignedIn.caller(security), number));
        BranchTime time = BranchTime.at(units, file.branch());
        return PageView.all(file.evidence(), evidence -> EvidenceView.of(file, evidence, time));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "addEvidence",
            summary = "add a file",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = EvidenceForm.class))))
    @ApiResponse(
            responseCode = "201",
            description = "added",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response add(
            @PathParam("number") String number,
            @Parameter(description = "instead of the field kind; then the file need not wait for it")
                    @QueryParam("kind")
                    String kind,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) String length,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext security,
            @Context ContainerRequestContext request,
            @Context UriInfo uri)
            throws IOException {
        Caller caller = SignedIn.caller(security);
        // Who may not know the case is told before the file is read.
        Refusal.orRefuse(desk.open(caller, number));
        String boundary = FileForm.boundary(type);
        refuseAnnounced(length);
        request.setProperty(Leftovers.STARTED, true);
        Outcome<CaseFile> outcome = FileForm.read(
                body,
                boundary,
                Query.text("kind", kind),
                (given, name, content) -> vault.add(caller, number, given, name, content));
        if (outcome instanceof Outcome.Invalid<CaseFile> invalid
                && invalid.problem().code().equals(VAULT_TOO_LARGE)) {
            throw Refusal.of(413, invalid.problem());
        }
        CaseFile file = Refusal.orRefuse(outcome);
        EvidenceFile added = file.evidence().get(file.evidence().size() - 1);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build())
                .entity(EvidenceView.of(file, added, BranchTime.at(units, file.branch())))
                .build();
    }

    /** Before anything is sent, and long before the database has taken in what it would have to give back. */
    private void refuseAnnounced(String length) {
        boolean known = length != null && length.matches("\\d{1,18}");
        if (known && Long.parseLong(length) - FORM > vault.largest()) {
            throw Refusal.of(413, RestProblems.TOO_LARGE);
        }
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "readEvidence", summary = "download a file")
    @ApiResponse(
            responseCode = "200",
            description = "the bytes; the ETag is their SHA-256",
            headers = @Header(name = "ETag"),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "the same as in If-None-Match")
    public Response read(
            @PathParam("number") String number,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathParam("id") String id,
            @Context SecurityContext security,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Context ContainerRequestContext request)
            throws IOException {
        EvidenceVault.Opened opened = Refusal.orRefuse(vault.open(SignedIn.caller(security), number, Ids.uuid(id)));
        EntityTag tag = new EntityTag(opened.file().sha256());
        if (Preconditions.known(known, tag)) {
            opened.content().close();
            return Response.notModified(tag).build();
        }
        return Response.ok(new Download(opened.content(), () -> request.getProperty(PatientResponse.GONE) != null))
                .type(opened.file().mediaType())
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, opened.file().size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment(opened.file().name()))
                // Somebody's upload must never act as a page of ours.
                .header("Content-Security-Policy", "sandbox")
                .build();
    }
}
