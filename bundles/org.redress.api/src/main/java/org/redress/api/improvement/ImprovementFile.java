package org.redress.api.improvement;

import java.util.List;

/**
 * An improvement item with the cases that belong to it.
 *
 * @param cases those that the reader may see, oldest first
 * @param total how many different cases belong to it, seen or not
 */
public record ImprovementFile(Improvement item, List<ImprovementCase> cases, int total) {
    public ImprovementFile {
        cases = List.copyOf(cases);
    }
}
