package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.unit.Units;
import org.redress.rest.json.Json;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;
import org.redress.rest.view.TypeView;

/** What can be complained about where. */
@Path("types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class TypesResource {
    private final ProcedureCatalog catalog;
    private final Units units;
    private final Json json;

    public TypesResource(ProcedureCatalog catalog, Units units, Json json) {
        this.catalog = catalog;
        this.units = units;
        this.json = json;
    }

    @GET
    @Operation(operationId = "listTypes", summary = "complaint types active at a branch")
    @ApiResponse(responseCode = "200", description = "in the order of their packs", useReturnTypeSchema = true)
    public List<TypeView> list(@Parameter(required = true) @QueryParam("branch") String branch) {
        String unit = Query.required("branch", branch);
        if (units.find(unit).isEmpty()) {
            throw Refusal.of(404, RestProblems.NOT_FOUND);
        }
        return catalog.offered(unit).stream()
                .map(offered -> TypeView.of(offered, json))
                .toList();
    }
}
