package org.redress.rest.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.redress.api.problem.Page;

/** A part of a list. */
@Schema(description = "a part of a list; next is the cursor of the next part, null on the last one")
public record PageView<T>(
        List<T> items,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true)
        String next) {

    public static <S, T> PageView<T> of(Page<S> page, Function<? super S, T> view) {
        return new PageView<>(
                page.items().stream().map(view).toList(), page.next().orElse(null));
    }

    /** A list that is always complete. */
    public static <S, T> PageView<T> all(List<S> items, Function<? super S, T> view) {
        return new PageView<>(items.stream().map(view).toList(), null);
    }
}
