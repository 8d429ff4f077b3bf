package org.redress.api.casework;

import java.time.Instant;
import java.util.ArrayList;
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

    /** The same owner, with this hand-over on offer or none. */
    public Ownership offering(Optional<HandOver> handOver) {
        return new Ownership(owner, handOver, involvedStaff, recused, transfers);
    }

    /** Another owner; whatever was on offer lapses, and the change counts. */
    public Ownership ownedBy(String newOwner) {
        return new Ownership(Optional.of(newOwner), Optional.empty(), involvedStaff, recused, transfers + 1);
    }

    /** Nobody's any more: archived. */
    public Ownership ended() {
        return new Ownership(Optional.empty(), Optional.empty(), involvedStaff, recused, transfers);
    }

    /** The same, with one more person kept out. */
    public Ownership without(Recusal recusal) {
        List<Recusal> all = new ArrayList<>(recused);
        all.add(recusal);
        return new Ownership(owner, offered, involvedStaff, all, transfers);
    }

    /** Whether this person may not know of the case. */
    public boolean excludes(String username) {
        return involvedStaff.contains(username)
                || recused.stream().anyMatch(recusal -> recusal.user().equals(username));
    }
}
