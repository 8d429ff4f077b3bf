package org.redress.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.redress.rest.view.BlockerView;

/** A refusal as RFC 9457 describes it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "why the request was refused (RFC 9457)")
public record ProblemView(
        String type,

        @Schema(description = "the kind of refusal, in the language asked for")
        String title,

        int status,

        @Schema(description = "what happened and what to do now, in the language asked for")
        String detail,

        @Schema(description = "path of the request") String instance,

        @Schema(description = "stable code", example = "RD-REST-422")
        String code,

        @Schema(description = "number under which an internal error is logged")
        String incident,

        List<FieldErrorView> errors,
        List<BlockerView> blockedBy) {

    /** One wrong value. */
    @Schema(name = "FieldError")
    public record FieldErrorView(
            @Schema(description = "JSON pointer into the body; ?name for a query parameter", example = "/summary")
            String pointer,

            Map<String, String> message) {}
}
