package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.redress.api.casework.BulkAction;

/** An action that can be done with several cases at once. */
@Schema(name = "ActionForSeveral")
public record BulkActionView(@Schema(example = "hand-over") String id, Map<String, String> title) {

    public static BulkActionView of(BulkAction action) {
        return new BulkActionView(action.id(), Words.of(action.title()));
    }
}
