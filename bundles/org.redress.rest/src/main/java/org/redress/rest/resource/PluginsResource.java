package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.unit.Units;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.PluginView;
import org.redress.rest.view.RefusedPackView;

/** What is installed. */
@Path("plugins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plugins")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class PluginsResource {
    private final PluginAdministration plugins;
    private final Units units;

    public PluginsResource(PluginAdministration plugins, Units units) {
        this.plugins = plugins;
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
}
