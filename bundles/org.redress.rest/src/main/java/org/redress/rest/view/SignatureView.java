package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import org.redress.api.plugin.PluginSignature;

/** What is known about the signature of a delivered plugin. */
@Schema(name = "PluginSignature")
public record SignatureView(
        @Schema(allowableValues = {"signed", "unsigned", "modified", "invalid", "distribution", "unchecked"})
        String state,

        @Schema(description = "name of the trusted signer") String by,

        @Schema(description = "unit to which the key is bound: active only there and below")
        String unit,

        @Schema(description = "SHA-256 of the public key, trusted or not")
        String key) {

    public static SignatureView of(PluginSignature signature) {
        return new SignatureView(
                Codes.of(signature.state()),
                signature.by().orElse(null),
                signature.unit().orElse(null),
                signature.key().orElse(null));
    }
}
