package org.redress.api.problem;

import java.util.List;
import java.util.Optional;

/**
 * A part of a long list.
 *
 * @param items in the order asked for
 * @param next cursor of the next page, opaque to callers; empty on the last page
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }
}
