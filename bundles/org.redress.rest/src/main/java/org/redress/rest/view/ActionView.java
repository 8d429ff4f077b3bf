package org.redress.rest.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.redress.api.casework.ActionOffer;
import org.redress.rest.json.Json;

/** What could be done with a case, and why not where it cannot. */
@Schema(name = "Action")
public record ActionView(
        @Schema(example = "complete-stage") String id,
        Map<String, String> title,

        @Schema(description = "JSON Schema of the input", implementation = Object.class)
        JsonNode inputSchema,

        @Schema(description = "whether the caller may do it at all")
        boolean permitted,

        @Schema(description = "permitted, and no gate holds")
        boolean allowed,

        List<BlockerView> blockedBy) {

    public static ActionView of(ActionOffer offer, Json json) {
        return new ActionView(
                offer.id(),
                Words.of(offer.title()),
                json.embed(offer.inputSchema().get()),
                offer.permitted(),
                offer.allowed(),
                offer.blockedBy().stream().map(BlockerView::of).toList());
    }
}
