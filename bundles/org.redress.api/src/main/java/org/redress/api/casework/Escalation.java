package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A step up the ladder.
 *
 * @param rule id of the ladder row, or {@code manual}
 * @param lead username that ownership was offered to
 * @param told usernames that were told
 */
public record Escalation(
        int no, String rule, int level, Optional<String> lead, List<String> told, Text why, Instant at) {
    public Escalation {
        told = List.copyOf(told);
    }
}
