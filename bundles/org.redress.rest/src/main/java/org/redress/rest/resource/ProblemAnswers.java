package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.redress.rest.problem.ProblemView;

/** Tells the OpenAPI document that every refusal of a resource is a problem document. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ApiResponse(
        responseCode = "401",
        description = "no valid token",
        content =
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class)))
@ApiResponse(
        responseCode = "default",
        description =
                "refused: 400 unreadable, 403 not permitted, 404 not there, 409 held or contradicting, 412 stale, "
                        + "413 too large, 415 wrong content type, 422 wrong values, 500 internal",
        content =
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class)))
public @interface ProblemAnswers {}
