package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.redress.api.plugin.PluginData;
import org.redress.api.plugin.PluginExport;
import org.redress.api.unit.Units;
import org.redress.rest.body.ReasonBody;
import org.redress.rest.entry.PatientResponse;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.upload.ContentDisposition;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.KeptDataView;
import org.redress.rest.view.PurgeView;

/** What is kept of plugins, removed ones included. */
@Path("plugin-data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plugins")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class PluginDataResource {
    private static final String ZIP = "application/zip";

    private final PluginData data;
    private final Units units;

    public PluginDataResource(PluginData data, Units units) {
        this.data = data;
        this.units = units;
    }

    @GET
    @Operation(
            operationId = "listPluginData",
            summary = "what is kept of each plugin, removed ones included; administrators only")
    @ApiResponse(responseCode = "200", description = "by plugin", useReturnTypeSchema = true)
    public List<KeptDataView> list(@Context SecurityContext security) {
        BranchTime time = BranchTime.house(units);
        return Refusal.orRefuse(data.all(SignedIn.caller(security))).stream()
                .map(kept -> KeptDataView.of(kept, time))
                .toList();
    }

    @GET
    @Path("{plugin}")
    @Operation(operationId = "readPluginData", summary = "what is kept of one plugin; administrators only")
    @ApiResponse(responseCode = "200", description = "what is kept", useReturnTypeSchema = true)
    public KeptDataView read(@PathParam("plugin") String plugin, @Context SecurityContext security) {
        return KeptDataView.of(Refusal.orRefuse(data.find(SignedIn.caller(security), plugin)), BranchTime.house(units));
    }

    @GET
    @Path("{plugin}/export")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "exportPluginData",
            summary =
                    "all of it as a ZIP, written while it is read; stands in the administrators' log; administrators only")
    @ApiResponse(
            responseCode = "200",
            description = "manifest.json says what is in it, with the SHA-256 of each file",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    public Response export(
            @PathParam("plugin") String plugin,
            @Parameter(
                            description =
                                    "true: with its cases; people's words only of those that the caller may see anyway",
                            schema = @Schema(allowableValues = {"true", "false"}))
                    @QueryParam("cases")
                    String cases,
            @Context SecurityContext security,
            @Context ContainerRequestContext request) {
        boolean wanted = Query.oneOf("cases", List.of("true", "false"), cases)
                .map("true"::equals)
                .orElse(false);
        PluginExport export = Refusal.orRefuse(data.export(SignedIn.caller(security), plugin, wanted));
        return Response.ok(new Produced(
                        export.content()::writeTo, () -> request.getProperty(PatientResponse.GONE) != null))
                .type(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(export.fileName()))
                .build();
    }

    @POST
    @Path("{plugin}/purges")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askPluginPurge",
            summary =
                    "ask that it is deleted, as far as no case needs it; nothing goes until another administrator confirms")
    @ApiResponse(responseCode = "200", description = "it waits for seven days", useReturnTypeSchema = true)
    public PurgeView ask(@PathParam("plugin") String plugin, ReasonBody body, @Context SecurityContext security) {
        String reason = Optional.ofNullable(Bodies.required(body).reason()).orElse("");
        return PurgeView.of(
                Refusal.orRefuse(data.askPurge(SignedIn.caller(security), plugin, reason)), BranchTime.house(units));
    }

    @POST
    @Path("{plugin}/purges/{purge}/confirm")
    @Operation(
            operationId = "confirmPluginPurge",
            summary = "delete what was shown; by another administrator than who asked; 412 when it has changed since")
    @ApiResponse(responseCode = "200", description = "it is deleted", useReturnTypeSchema = true)
    public PurgeView confirm(
            @PathParam("plugin") String plugin, @PathParam("purge") String purge, @Context SecurityContext security) {
        return PurgeView.of(
                Refusal.orRefuse(data.confirmPurge(SignedIn.caller(security), plugin, purge)), BranchTime.house(units));
    }

    @POST
    @Path("{plugin}/purges/{purge}/withdraw")
    @Operation(operationId = "withdrawPluginPurge", summary = "nothing is deleted; administrators only")
    @ApiResponse(responseCode = "200", description = "it is withdrawn", useReturnTypeSchema = true)
    public PurgeView withdraw(
            @PathParam("plugin") String plugin, @PathParam("purge") String purge, @Context SecurityContext security) {
        return PurgeView.of(
                Refusal.orRefuse(data.withdrawPurge(SignedIn.caller(security), plugin, purge)),
                BranchTime.house(units));
    }
}
