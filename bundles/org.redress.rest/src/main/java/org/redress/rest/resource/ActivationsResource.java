package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.redress.api.account.Account;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.unit.Units;
import org.redress.rest.body.ActivationBody;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;
import org.redress.rest.view.ActivationView;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.PageView;

/** Which plugins are active at a unit. */
@Path("units/{unit}/activations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plugins")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class ActivationsResource {
    private final PluginAdministration plugins;
    private final Units units;

    public ActivationsResource(PluginAdministration plugins, Units units) {
        this.plugins = plugins;
        this.units = units;
    }

    @GET
    @Operation(
            operationId = "listActivations",
            summary = "what holds for each plugin at a unit; administrators and staff of that unit")
    @ApiResponse(responseCode = "200", description = "one entry for each plugin", useReturnTypeSchema = true)
    public PageView<ActivationView> list(@PathParam("unit") String unit, @Context SecurityContext security) {
        BranchTime time = readable(unit, SignedIn.of(security).account());
        return PageView.all(plugins.activations(unit), held -> ActivationView.of(held, time));
    }

    @GET
    @Path("{plugin}")
    @Operation(operationId = "readActivation", summary = "what holds for a plugin at a unit")
    @ApiResponse(responseCode = "200", description = "the activation", useReturnTypeSchema = true)
    public ActivationView read(
            @PathParam("unit") String unit, @PathParam("plugin") String plugin, @Context SecurityContext security) {
        BranchTime time = readable(unit, SignedIn.of(security).account());
        existing(plugin);
        return ActivationView.of(plugins.activation(plugin, unit), time);
    }

    @PUT
    @Path("{plugin}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideActivation", summary = "decide; counts for new cases at once; administrators only")
    @ApiResponse(responseCode = "200", description = "decided", useReturnTypeSchema = true)
    public ActivationView decide(
            @PathParam("unit") String unit,
            @PathParam("plugin") String plugin,
            ActivationBody body,
            @Context SecurityContext security) {
        return ActivationView.of(
                Refusal.orRefuse(plugins.decide(
                        SignedIn.caller(security), Bodies.required(body).change(plugin, unit))),
                BranchTime.at(units, unit));
    }

    private BranchTime readable(String unit, Account account) {
        return new BranchTime(UnitReading.readable(units, unit, account).zone());
    }

    private void existing(String plugin) {
        if (plugins.plugin(plugin).isEmpty()) {
            throw Refusal.of(404, RestProblems.NOT_FOUND);
        }
    }
}
