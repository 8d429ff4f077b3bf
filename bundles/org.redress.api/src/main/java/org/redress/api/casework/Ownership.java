package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who answers for a case.
 *
 * @param owner the one accountable person; empty only when archived
 * @param offered a hand-over that waits for its answer; the owner stays accountable until it is accepted
 * @param involvedStaff people complained about: they neither own, see nor approve (P02, P07)
 * @param recused others kept out by a manager
 * @param transfers hand-overs done so far
 */
public record Ownership(
        Optional<String> owner,
        Optional<HandOver> offered,
        List<String> involvedStaff,
        List<Recusal> recused,
        int transfers) {
    public Ownership {
        involvedStaff = List.copyOf(involvedStaff);
        recused = List.copyOf(recused);
    }

    /** A hand-over on offer. */
    public record HandOver(String from, String to, Instant at, Optional<String> note) {}

    /** Somebody kept out of the case. */
    public record Recusal(String user, String reason, Instant at, String by) {}

    /** Whether this person may not know of the case. */
    public boolean excludes(String username) {
        return involvedStaff.contains(username)
                || recused.stream().anyMatch(recusal -> recusal.user().equals(username));
    }
}
