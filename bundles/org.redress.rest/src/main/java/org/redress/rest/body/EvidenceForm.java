package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;

/** The form by which a file comes; described only, since it is read while it arrives. */
@Schema(
        name = "EvidenceForm",
        requiredProperties = {"file"})
public record EvidenceForm(
        @Schema(description = "what it proves; other unless said otherwise", example = "photo-before")
        String kind,

        @Schema(type = "string", format = "binary") byte[] file) {}
