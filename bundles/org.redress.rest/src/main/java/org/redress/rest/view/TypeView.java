package org.redress.rest.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.redress.api.plugin.ProcedureCatalog.OfferedType;
import org.redress.rest.json.Json;

/** A complaint type that can be registered at a branch now. */
@Schema(name = "ComplaintType")
public record TypeView(
        @Schema(example = "clinic-chain/side-effect") String id,
        String pack,
        String version,
        Map<String, String> title,
        @Schema(description = "what belongs here") Map<String, String> hint,

        @Schema(description = "JSON Schema of fields", implementation = Object.class)
        JsonNode formSchema,

        List<String> channels,

        @Schema(description = "what the receiver does at once")
        List<Map<String, String>> doNow,

        List<TypeStageView> stages,
        @Schema(description = "kinds that may be offered") List<String> remedies) {

    /** A step of the type's lifecycle. */
    @Schema(name = "Stage")
    public record TypeStageView(String id, Map<String, String> title, String role) {}

    public static TypeView of(OfferedType offered, Json json) {
        return new TypeView(
                offered.type().id(),
                offered.pack().id(),
                offered.pack().version(),
                Words.of(offered.type().title()),
                Words.of(offered.type().hint()),
                json.embed(offered.type().form().schema()),
                offered.type().channels(),
                offered.type().doNow().stream().map(Words::of).toList(),
                offered.type().stages().stream()
                        .map(stage -> new TypeStageView(stage.id(), Words.of(stage.title()), stage.role()))
                        .toList(),
                offered.type().remedies());
    }
}
