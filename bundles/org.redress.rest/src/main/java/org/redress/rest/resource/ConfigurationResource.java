package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.redress.api.account.Caller;
import org.redress.api.upkeep.Configuration;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;
import org.redress.rest.view.ConfigurationPlanView;

/** Everything that administrators decided, as one file. */
@Path("admin/configuration")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class ConfigurationResource {
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final String FILE = "the file, as exported";

    private final Configuration configuration;

    public ConfigurationResource(Configuration configuration) {
        this.configuration = configuration;
    }

    @GET
    @Operation(
            operationId = "exportConfiguration",
            summary =
                    "units, working time, decisions about plugins; the same decisions give the same bytes; administrators only")
    @ApiResponse(
            responseCode = "200",
            description = FILE,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    public Response export(
            @Parameter(
                            description = "true: with accounts and roles, never with passwords",
                            schema = @Schema(allowableValues = {"true", "false"}))
                    @QueryParam("accounts")
                    String accounts,
            @Context SecurityContext security) {
        boolean wanted = Query.oneOf("accounts", List.of("true", "false"), accounts)
                .map("true"::equals)
                .orElse(false);
        String file = Refusal.orRefuse(configuration.export(SignedIn.caller(security), wanted));
        return Response.ok(file.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON)
                .build();
    }

    @POST
    @Path("plans")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "planConfiguration",
            summary = "what would change if the file were applied, and what speaks against it; administrators only")
    @ApiResponse(responseCode = "200", description = "nothing changed yet", useReturnTypeSchema = true)
    public ConfigurationPlanView plan(
            @RequestBody(description = FILE, required = true, content = @Content(schema = @Schema(type = "object")))
                    InputStream file,
            @Context SecurityContext security) {
        Caller caller = SignedIn.caller(security);
        return ConfigurationPlanView.of(Refusal.orRefuse(configuration.plan(caller, read(file))));
    }

    @POST
    @Path("plans/{plan}/apply")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applyConfiguration",
            summary = "apply the file that was planned; refused when anything changed since; administrators only")
    @ApiResponse(responseCode = "200", description = "what was done", useReturnTypeSchema = true)
    public ConfigurationPlanView apply(
            @Parameter(description = "id of the plan") @PathParam("plan") String plan,
            @RequestBody(description = FILE, required = true, content = @Content(schema = @Schema(type = "object")))
                    InputStream file,
            @Context SecurityContext security) {
        Caller caller = SignedIn.caller(security);
        return ConfigurationPlanView.of(Refusal.orRefuse(configuration.apply(caller, read(file), plan)));
    }

    /** Larger than other bodies of this interface; its meaning is checked behind it, with the place of each fault. */
    private static String read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Refusal.of(413, RestProblems.TOO_LARGE);
            }
            // A fresh decoder reports what is no UTF-8.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw Refusal.of(400, RestProblems.MALFORMED_JSON);
        } catch (IOException gone) {
            throw Refusal.of(400, RestProblems.INCOMPLETE);
        }
    }
}
