package org.redress.api.procedure;

import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * Cases in which no service is refused, whatever the ground. It holds as soon as one of its columns fits.
 *
 * @param id with its pack: {@code clinic-chain/no-refusal-over-outcome}
 * @param types local ids of types
 * @param issues words that an issue of the case holds, in its subject or service; case does not matter
 * @param when a condition
 */
public record NeverRefused(String id, List<String> types, List<String> issues, Optional<Condition> when, Text reason) {
    public NeverRefused {
        types = List.copyOf(types);
        issues = List.copyOf(issues);
    }
}
