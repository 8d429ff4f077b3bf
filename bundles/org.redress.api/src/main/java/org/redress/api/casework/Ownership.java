package org.redress.api.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who answers for a case.
 *
 * @param owner the one accountable person; empty only when archived
 * @param offered a hand-over that waits for its answer; the owner stays accountable until it is accepted
 * @param involvedStaff people complained about: they neither own, see nor approve (P02, P07)
 * @param recused others kept out by a manager
 * @param transfers changes of owner so far, moves to another branch among them
 * @param standsInFor whom the owner stands in for while they are away; they are offered the case when they are back
 * @param unattended true while the owner cannot act and nobody else could be found; whoever manages has been told
 */
public record Ownership(
        Optional<String> owner,
        Optional<HandOver> offered,
        List<String> involvedStaff,
        List<Recusal> recused,
        int transfers,
        Optional<String> standsInFor,
        boolean unattended) {
    public Ownership {
        involvedStaff = List.copyOf(involvedStaff);
        recused = List.copyOf(recused);
    }

    /** A hand-over on offer. */
    public record HandOver(String from, String to, Instant at, Optional<String> note) {}

    /** Somebody kept out of the case. */
    public record Recusal(String user, String reason, Instant at, String by) {}

    /** An owner in place, nothing on offer, nobody kept out but these. */
    public static Ownership of(String owner, List<String> involvedStaff) {
        return new Ownership(
                Optional.of(owner), Optional.empty(), involvedStaff, List.of(), 0, Optional.empty(), false);
    }

    /** The same owner, with this hand-over on offer or none. */
    public Ownership offering(Optional<HandOver> handOver) {
        return new Ownership(owner, handOver, involvedStaff, recused, transfers, standsInFor, unattended);
    }

    /** Another owner; whatever was on offer lapses, and the change counts. */
    public Ownership ownedBy(String newOwner) {
        return new Ownership(
                Optional.of(newOwner),
                Optional.empty(),
                involvedStaff,
                recused,
                transfers + 1,
                Optional.empty(),
                false);
    }

    /** The same owner, for somebody who is away, or in their own right. */
    public Ownership standingInFor(Optional<String> absent) {
        return new Ownership(owner, offered, involvedStaff, recused, transfers, absent, unattended);
    }

    /** The same, noting whether anybody looks after it. */
    public Ownership unattended(boolean nobodyThere) {
        return new Ownership(owner, offered, involvedStaff, recused, transfers, standsInFor, nobodyThere);
    }

    /** Nobody's any more: archived. */
    public Ownership ended() {
        return new Ownership(
                Optional.empty(), Optional.empty(), involvedStaff, recused, transfers, Optional.empty(), false);
    }

    /** The same, with one more person kept out. */
    public Ownership without(Recusal recusal) {
        List<Recusal> all = new ArrayList<>(recused);
        all.add(recusal);
        return new Ownership(owner, offered, involvedStaff, all, transfers, standsInFor, unattended);
    }

    /** The same, with one more person complained about. */
    public Ownership about(String user) {
        List<String> all = new ArrayList<>(involvedStaff);
        all.add(user);
        return new Ownership(owner, offered, all, recused, transfers, standsInFor, unattended);
    }

    /** The same, with people whom it turned out not to be about. */
    public Ownership notAbout(Collection<String> users) {
        List<String> left =
                involvedStaff.stream().filter(user -> !users.contains(user)).toList();
        return new Ownership(owner, offered, left, recused, transfers, standsInFor, unattended);
    }

    /** Of a case that goes on with a part of this one: same owner, nobody let in who is kept out here. */
    public Ownership ofPart() {
        return new Ownership(owner, Optional.empty(), involvedStaff, recused, 0, standsInFor, unattended);
    }

    /** Everybody kept out. */
    public List<String> excluded() {
        return Stream.concat(involvedStaff.stream(), recused.stream().map(Recusal::user))
                .distinct()
                .toList();
    }

    /** Whether this person may not know of the case. */
    public boolean excludes(String username) {
        return involvedStaff.contains(username)
                || recused.stream().anyMatch(recusal -> recusal.user().equals(username));
    }
}
