package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;

/** The form by which a plugin's file comes; described only, since it is read while it arrives. */
@Schema(
        name = "PluginForm",
        requiredProperties = {"file"})
public record PluginForm(
        @Schema(type = "string", format = "binary", description = "a YAML pack or a jar, at most 20 MB")
        byte[] file) {}
