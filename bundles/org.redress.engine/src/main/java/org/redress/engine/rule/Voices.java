package org.redress.engine.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redress.api.account.Account;
import org.redress.api.casework.Approval;
import org.redress.api.money.Money;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.PersonFinder;

/**
 * Who has a voice in a decision that somebody asks for, and whom to ask. For a remedy the authority table says so, as it is
 * now; for anything else whoever answers for the stage is asked. Pure.
 */
public final class Voices {

    /**
     * Whom to ask.
     *
     * @param row by which they decide; empty where the table says nothing
     */
    public record Asked(Optional<AuthorityRow> row, List<String> people, int quorum) {}

    private final Snapshot snapshot;
    private final AuthorityTable table;
    private final Predicate<String> excluded;

    /** @param excluded usernames that may have nothing to do with the case */
    public Voices(Snapshot snapshot, Predicate<String> excluded) {
        this.snapshot = snapshot;
        this.table = new AuthorityTable(snapshot);
        this.excluded = excluded;
    }

    /**
     * Finds enough people: by the first row of the table that admits it and has them.
     *
     * @param requester who asks and has no voice
     * @param named asked first, when given; then only rows count under which they have a voice
     * @return empty when there are not enough people with the authority
     */
    public Optional<Asked> toAsk(
            Optional<String> kind, Optional<Money> amount, String requester, Optional<String> named) {
        if (kind.filter(remedy -> !table.free(remedy)).isEmpty()) {
            return named.or(() -> responsible(requester))
                    .map(person -> new Asked(Optional.empty(), List.of(person), 1));
        }
        return table.deciding(kind.get(), amount).stream()
                .filter(row -> named.map(person -> row.hears(roles(person))).orElse(true))
                .map(row -> new Asked(
                        Optional.of(row),
                        people(row, requester, named, row.rule().quorum()),
                        row.rule().quorum()))
                .filter(asked -> asked.people().size() == asked.quorum())
                .findFirst();
    }

    /** The same with others to answer when those who were asked are not enough for the voices that are still needed. */
    public Approval completed(Approval approval, int quorum) {
        List<String> asked = new ArrayList<>(approval.asked());
        asked.removeIf(person -> !approval.heard(person) && excluded.test(person));
        long waiting = asked.stream().filter(person -> !approval.heard(person)).count();
        long missing = quorum - agreed(approval) - waiting;
        others(approval)
                .filter(person -> !asked.contains(person))
                .limit(Math.max(0, missing))
                .forEach(asked::add);
        return approval.askedOf(asked.isEmpty() ? approval.asked() : asked, quorum);
    }

    /** How many voices for it count: not those of people who have been kept out of the case since. */
    public long agreed(Approval approval) {
        return approval.votes().stream()
                .filter(vote -> vote.approves() && !excluded.test(vote.by()))
                .count();
    }

    /** Who else could be asked, in the order in which they would be. */
    public Stream<String> others(Approval approval) {
        Stream<String> people =
                approval.kind().filter(remedy -> !table.free(remedy)).isEmpty()
                        ? Stream.concat(
                                responsible(approval.requestedBy()).stream(),
                                finder(approval.requestedBy())
                                        .findAnybody(snapshot.stage().role(), Optional.empty())
                                        .map(PersonFinder.Found::username)
                                        .stream())
                        : table.deciding(approval.kind().get(), approval.amount()).stream()
                                .flatMap(row ->
                                        people(row, approval.requestedBy(), Optional.empty(), Integer.MAX_VALUE)
                                                .stream());
        return people.distinct().filter(person -> !approval.heard(person));
    }

    /** Whether this person may answer: was asked, or has the authority; never who asks, nor twice. */
    public boolean mayAnswer(String person, Collection<String> roles, Approval approval) {
        return approval.pending()
                && !approval.requestedBy().equals(person)
                && !approval.heard(person)
                && !excluded.test(person)
                && (approval.asked().contains(person) || row(roles, approval).isPresent());
    }

    /** The row under which somebody with these roles can agree to it now: the one that asks for the fewest voices. */
    public Optional<AuthorityRow> row(Collection<String> roles, Approval approval) {
        return approval.kind().stream()
                .flatMap(kind -> table.deciding(kind, approval.amount()).stream())
                .filter(row -> row.hears(roles))
                .min(Comparator.<AuthorityRow>comparingInt(row -> row.rule().quorum())
                        .thenComparing(Comparator.comparing(AuthorityRow::left).reversed()));
    }

    /** Whether agreeing to it takes no row of the table. */
    public boolean free(Approval approval) {
        return approval.kind().map(table::free).orElse(true);
    }

    private Optional<String> responsible(String requester) {
        return finder(requester).find(snapshot.stage().role(), Optional.empty()).map(PersonFinder.Found::username);
    }

    private PersonFinder finder(String requester) {
        return People.finder(snapshot, person -> excluded.test(person) || person.equals(requester));
    }

    /** One of each role before a second of any, nearest unit first. */
    private List<String> people(AuthorityRow row, String requester, Optional<String> first, int most) {
        List<List<String>> byRole = Stream.concat(Stream.of(row.rule().role()), row.rule().with().stream())
                .map(role -> holders(role, requester))
                .toList();
        Set<String> people = new LinkedHashSet<>(first.stream().toList());
        int longest = byRole.stream().mapToInt(List::size).max().orElse(0);
        for (int place = 0; place < longest; place++) {
            for (List<String> holders : byRole) {
                if (place < holders.size()) {
                    people.add(holders.get(place));
                }
            }
        }
        return people.stream().limit(most).toList();
    }

    private List<String> holders(String role, String requester) {
        return snapshot.staffing().path(snapshot.file().branch()).stream()
                .flatMap(unit -> snapshot.staffing().holders(role, unit).stream())
                .filter(account -> account.absentAt(snapshot.now()).isEmpty())
                .map(Account::username)
                .filter(person -> !person.equals(requester) && !excluded.test(person))
                .distinct()
                .toList();
    }

    private Set<String> roles(String person) {
        return snapshot.staffing()
                .find(person)
                .map(People.availability(snapshot, excluded)::roles)
                .orElse(Set.of());
    }
}
