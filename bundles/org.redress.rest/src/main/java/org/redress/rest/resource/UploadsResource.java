package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.redress.api.plugin.PluginUploads;
import org.redress.api.unit.Units;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.UploadView;

/** Kept files of one plugin. */
@Path("plugins/{plugin}/uploads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plugins")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class UploadsResource {
    private final PluginUploads uploads;
    private final Units units;

    public UploadsResource(PluginUploads uploads, Units units) {
        this.uploads = uploads;
        this.units = units;
    }

    @GET
    @Operation(operationId = "listUploads", summary = "kept files, newest first; administrators only")
    @ApiResponse(responseCode = "200", description = "the files", useReturnTypeSchema = true)
    public List<UploadView> list(@PathParam("plugin") String plugin, @Context SecurityContext security) {
        BranchTime time = BranchTime.house(units);
        return Refusal.orRefuse(uploads.of(SignedIn.caller(security), plugin)).stream()
                .map(upload -> UploadView.of(upload, time))
                .toList();
    }
}
