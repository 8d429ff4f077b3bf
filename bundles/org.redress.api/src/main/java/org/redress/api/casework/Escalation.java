package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A step up the ladder.
 *
 * @param rule id of the ladder row, or {@code manual}
 * @param level how far up; 1 is the first step
 * @param round how often the case had been reopened by then: each round may climb the ladder again
 * @param lead username that ownership was offered to
 * @param told usernames that were told
 * @param next what they have to do, in the words of the rule
 */
public record Escalation(
        int no,
        String rule,
        int level,
        int round,
        Optional<String> lead,
        List<String> told,
        Text why,
        Optional<Text> next,
        Instant at) {
    public Escalation {
        told = List.copyOf(told);
    }
}
