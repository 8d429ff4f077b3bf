package org.redress.rest.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.Form;
import org.redress.rest.json.Json;

/** A document that can be issued for a case as it stands. */
@Schema(name = "DocumentTemplate")
public record TemplateView(
        @Schema(example = "refund-consent") String template,
        Map<String, String> title,

        @Schema(description = "JSON Schema of data; none where nothing is asked", implementation = Object.class)
        JsonNode dataSchema,

        @Schema(description = "customer, owner, or roles") List<String> signers,

        @Schema(description = "role that agrees to the text before it leaves")
        String review,

        @Schema(description = "kind of evidence that it is once it is complete")
        String countsAs) {

    public static TemplateView of(DocumentTemplate template, Json json) {
        return new TemplateView(
                template.code(),
                Words.of(template.title()),
                template.data().map(Form::schema).map(json::embed).orElse(null),
                template.signers(),
                template.review().orElse(null),
                template.countsAs().orElse(null));
    }
}
