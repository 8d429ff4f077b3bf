package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A case that may be about the matter that is being registered.
 *
 * @param summary the case as a line of a list
 * @param score how sure it is
 * @param reasons what speaks for it, in words
 */
public record Likeness(CaseSummary summary, Score score, List<Text> reasons) {

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /** How sure it is. */
    public enum Score {
        PROBABLE,
        POSSIBLE
    }

    /**
     * What is known of the matter so far.
     *
     * @param branch unit id of the branch that registers
     * @param receivedAt when the customer complained; now when empty
     */
    public record Query(
            String branch,
            Optional<String> phone,
            Optional<String> memberNo,
            Optional<String> name,
            String summary,
            Optional<Instant> receivedAt) {}
}
