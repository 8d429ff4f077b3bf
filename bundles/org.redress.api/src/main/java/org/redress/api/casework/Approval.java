package org.redress.api.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.money.Money;

/**
 * A decision asked of people with more authority. A voice once given never changes, and neither does anything else once it is
 * decided: every method that would change it refuses.
 *
 * @param subject what is to be approved: {@code remedy} or words of the requester
 * @param kind remedy kind, where the subject is a remedy
 * @param amount the most that may be granted
 * @param grounds why it is asked, in words of the requester
 * @param of who was asked first
 * @param asked everyone who was asked
 * @param quorum how many different people have to agree
 * @param votes in the order in which they were given
 * @param ceiling the yearly limit of those who agreed, as it was when they did; empty when they have none
 * @param decidedBy whose voice decided it
 * @param reason of the voice that decided it
 */
public record Approval(
        int no,
        String subject,
        Optional<String> kind,
        Optional<Money> amount,
        Optional<String> grounds,
        String requestedBy,
        Instant requestedAt,
        String of,
        List<String> asked,
        int quorum,
        List<Vote> votes,
        Optional<Ceiling> ceiling,
        State state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> reason) {

    /** One person's voice. */
    public record Vote(String by, boolean approves, Instant at, Optional<String> reason) {}

    /**
     * What one customer may have had within 12 months when an offer uses the approval, that offer included.
     *
     * @param rule id of the authority row
     * @param everyKind whether remedies of all kinds add up, or those of the approved kind only
     */
    public record Ceiling(String rule, Money most, boolean everyKind) {}

    public Approval {
        // Written before several people could be asked: the one who was asked is all, and the decision is the one
        // voice.
        asked = asked.isEmpty() ? List.of(of) : List.copyOf(asked);
        quorum = Math.max(1, quorum);
        votes = votes.isEmpty() && decidedBy.isPresent()
                ? List.of(new Vote(decidedBy.get(), state == State.APPROVED, decidedAt.orElse(requestedAt), reason))
                : List.copyOf(votes);
    }

    /** A new request. */
    public static Approval request(
            int no,
            String subject,
            Optional<String> kind,
            Optional<Money> amount,
            Optional<String> grounds,
            String by,
            Instant at,
            List<String> asked,
            int quorum) {
        return new Approval(
                no,
                subject,
                kind,
                amount,
                grounds,
                by,
                at,
                asked.get(0),
                asked,
                quorum,
                List.of(),
                Optional.empty(),
                State.PENDING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean pending() {
        return state == State.PENDING;
    }

    public boolean approved() {
        return state == State.APPROVED;
    }

    /** Whether this person has given their voice. */
    public boolean heard(String person) {
        return votes.stream().anyMatch(vote -> vote.by().equals(person));
    }

    /** Who was asked and has not answered; nobody once it is decided. */
    public List<String> waitingFor() {
        return pending() ? asked.stream().filter(person -> !heard(person)).toList() : List.of();
    }

    /** The same with one more voice, still undecided. */
    public Approval heard(Vote vote) {
        if (heard(vote.by())) {
            throw new IllegalStateException(vote.by() + " has given a voice on approval " + no);
        }
        return undecided(
                asked, quorum, Stream.concat(votes.stream(), Stream.of(vote)).toList(), ceiling);
    }

    /** The same, asked of others; those who have answered stay. */
    public Approval askedOf(List<String> people, int needed) {
        List<String> all = new ArrayList<>(people);
        votes.stream()
                .map(Vote::by)
                .filter(asked::contains)
                .filter(by -> !all.contains(by))
                .forEach(all::add);
        return undecided(all, needed, votes, ceiling);
    }

    /** The same within a yearly limit; of two the lower one counts. */
    public Approval within(Ceiling limit) {
        boolean lower = ceiling.map(known -> known.most().exceeds(limit.most())).orElse(true);
        return undecided(asked, quorum, votes, lower ? Optional.of(limit) : ceiling);
    }

    /** The decision, made by the voice given last. */
    public Approval decided(State decision) {
        Vote last = votes.get(votes.size() - 1);
        return copy(
                asked, quorum, votes, ceiling, decision, Optional.of(last.by()), Optional.of(last.at()), last.reason());
    }

    private Approval undecided(List<String> people, int needed, List<Vote> voices, Optional<Ceiling> limit) {
        return copy(people, needed, voices, limit, state, decidedBy, decidedAt, reason);
    }

    private Approval copy(
            List<String> people,
            int needed,
            List<Vote> voices,
            Optional<Ceiling> limit,
            State decision,
            Optional<String> decider,
            Optional<Instant> at,
            Optional<String> because) {
        if (!pending()) {
            throw new IllegalStateException("approval " + no + " is decided and stays as it is");
        }
        return new Approval(
                no,
                subject,
                kind,
                amount,
                grounds,
                requestedBy,
                requestedAt,
                of,
                people,
                needed,
                voices,
                limit,
                decision,
                decider,
                at,
                because);
    }

    /** Where it stands. */
    public enum State {
        PENDING,
        APPROVED,
        REJECTED
    }
}
