package org.redress.api.search;

import java.util.List;
import java.util.Optional;

/**
 * A part of what was found, the best first.
 *
 * @param next cursor of the next part; empty on the last one
 * @param complete false where something may be missing: the index is still being built, or time was up
 */
public record SearchPage(List<SearchHit> items, Optional<String> next, boolean complete) {
    public SearchPage {
        items = List.copyOf(items);
    }
}
