package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.api.casework.BulkRequest;
import org.redress.api.casework.BulkRequest.Chosen;
import org.redress.api.problem.FieldError;
import org.redress.api.text.Text;
import org.redress.rest.problem.Refusal;

/** The same to be done with several cases. */
@Schema(
        name = "BulkAction",
        requiredProperties = {"action", "cases"})
public record BulkBody(
        @Schema(description = "one of those that GET lists", example = "hand-over")
        String action,

        @Schema(description = "as the action's inputSchema says", implementation = Object.class)
        Map<String, Object> input,

        @Schema(description = "each once, 50 at most") List<ChosenBody> cases) {

    /** One of the cases. */
    @Schema(
            name = "ChosenCase",
            requiredProperties = {"number"})
    public record ChosenBody(
            @Schema(example = "SHJA-2611-0037") String number,

            @Schema(
                    description = "ETag that the caller has seen; left out, the case is taken as it stands",
                    example = "\"5\"")
            Optional<String> etag) {}

    private static final Pattern ETAG = Pattern.compile("\"?(\\d{1,18})\"?");
    private static final Text NO_ETAG = Text.of("应为读取该单时得到的 ETag。", "This is the ETag that came with the case.");

    public BulkRequest request(Optional<String> key) {
        List<Chosen> chosen = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Optional<Matcher> etag = cases.get(i).etag().map(text -> ETAG.matcher(text.strip()));
            if (etag.filter(matcher -> !matcher.matches()).isPresent()) {
                errors.add(new FieldError("/cases/" + i + "/etag", NO_ETAG));
            } else {
                chosen.add(
                        new Chosen(cases.get(i).number().strip(), etag.map(matcher -> Long.valueOf(matcher.group(1)))));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new BulkRequest(action, input, chosen, key);
    }
}
