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
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.plugin.CodeAdministration;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.plugin.PluginUploads;
import org.redress.api.plugin.Quarantine;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.problem.Outcome;
import org.redress.api.unit.Units;
import org.redress.rest.body.PluginForm;
import org.redress.rest.body.ReasonBody;
import org.redress.rest.entry.Leftovers;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;
import org.redress.rest.upload.FileForm;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.CodeView;
import org.redress.rest.view.CodeView.QuarantineView;
import org.redress.rest.view.PluginView;
import org.redress.rest.view.RefusedPackView;
import org.redress.rest.view.UploadView;

/** What is installed. */
@Path("plugins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plugins")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class PluginsResource {
    private final PluginAdministration plugins;
    private final CodeAdministration code;
    private final PluginUploads uploads;
    private final Units units;

    public PluginsResource(PluginAdministration plugins, CodeAdministration code, PluginUploads uploads, Units units) {
        this.plugins = plugins;
        this.code = code;
        this.uploads = uploads;
        this.units = units;
    }

    @GET
    @Operation(operationId = "listPlugins", summary = "plugins with versions and state")
    @ApiResponse(responseCode = "200", description = "the plugins", useReturnTypeSchema = true)
    public List<PluginView> list() {
        BranchTime time = BranchTime.house(units);
        List<RefusedPack> refused = plugins.refused();
        return plugins.plugins().stream()
                .map(plugin -> PluginView.of(plugin, refused, time))
                .toList();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "uploadPlugin",
            summary =
                    "check a plugin's file and keep it; it is used nowhere until a plan installs it; administrators only",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = PluginForm.class))))
    @ApiResponse(
            responseCode = "201",
            description = "kept",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = UploadView.class)))
    public Response upload(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext security,
            @Context ContainerRequestContext request,
            @Context UriInfo uri)
            throws IOException {
        Caller caller = SignedIn.caller(security);
        request.setProperty(Leftovers.STARTED, true);
        PluginUpload upload = Refusal.orRefuse(FileForm.read(
                body,
                FileForm.boundary(type),
                Optional.of("plugin"),
                (kind, name, content) -> uploads.upload(caller, name, content)));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(upload.pack().id())
                        .path("uploads")
                        .build())
                .entity(UploadView.of(upload, BranchTime.house(units)))
                .build();
    }

    // Found before {plugin}: fixed words win over templates.
    @GET
    @Path("refused")
    @Operation(operationId = "listRefusedPacks", summary = "packs refused since start, newest first, with the reasons")
    @ApiResponse(responseCode = "200", description = "the packs", useReturnTypeSchema = true)
    public List<RefusedPackView> refused() {
        BranchTime time = BranchTime.house(units);
        return plugins.refused().stream()
                .map(pack -> RefusedPackView.of(pack, time))
                .toList();
    }

    @GET
    @Path("{plugin}")
    @Operation(operationId = "readPlugin", summary = "one plugin")
    @ApiResponse(responseCode = "200", description = "the plugin", useReturnTypeSchema = true)
    public PluginView read(@PathParam("plugin") String id) {
        return plugins.plugin(id)
                .map(plugin -> PluginView.of(plugin, plugins.refused(), BranchTime.house(units)))
                .orElseThrow(() -> Refusal.of(404, RestProblems.NOT_FOUND));
    }

    @GET
    @Path("{plugin}/code")
    @Operation(
            operationId = "readPluginCode",
            summary =
                    "how the plugin's code is doing on this node; empty when it has none, or none was asked yet; administrators only")
    @ApiResponse(responseCode = "200", description = "one entry for each version", useReturnTypeSchema = true)
    public List<CodeView> code(@PathParam("plugin") String plugin, @Context SecurityContext security) {
        BranchTime time = BranchTime.house(units);
        return Refusal.orRefuse(code.health(SignedIn.caller(security))).stream()
                .filter(health -> health.plugin().equals(plugin))
                .map(health -> CodeView.of(health, time))
                .toList();
    }

    @POST
    @Path("{plugin}/quarantine")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "quarantinePlugin",
            summary = "the plugin's code is not asked any more, on any node; administrators only")
    @ApiResponse(responseCode = "200", description = "what is quarantined now", useReturnTypeSchema = true)
    public List<QuarantineView> quarantine(
            @PathParam("plugin") String plugin, ReasonBody body, @Context SecurityContext security) {
        return shown(code.quarantine(SignedIn.caller(security), plugin, reason(body)));
    }

    @POST
    @Path("{plugin}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "releasePlugin", summary = "the plugin's code is asked again; administrators only")
    @ApiResponse(responseCode = "200", description = "what is quarantined now", useReturnTypeSchema = true)
    public List<QuarantineView> release(
            @PathParam("plugin") String plugin, ReasonBody body, @Context SecurityContext security) {
        return shown(code.release(SignedIn.caller(security), plugin, reason(body)));
    }

    private static String reason(ReasonBody body) {
        return Optional.ofNullable(Bodies.required(body).reason()).orElse("");
    }

    private List<QuarantineView> shown(Outcome<List<Quarantine>> decided) {
        BranchTime time = BranchTime.house(units);
        return Refusal.orRefuse(decided).stream()
                .map(quarantine -> QuarantineView.of(quarantine, time))
                .toList();
    }
}
