package org.redress.engine.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.Likeness;
import org.redress.api.problem.Outcome;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.engine.intake.RegistrationCheck;
import org.redress.store.port.CaseStore;
import org.redress.store.port.SameCustomer;

/** Finds cases that may be about what is being registered, while it is typed: few candidates, by indexes only. */
final class Duplicates {

    private static final Duration CLOSE = Duration.ofDays(30);
    private static final int CANDIDATES = 10;
    private static final int SHOWN = 5;
    private static final int LONGEST = 200;

    private final CaseStore store;
    private final Units units;
    private final Actors actors;
    private final BusinessClock clock;
    private final Summaries summaries;

    Duplicates(CaseStore store, Units units, Actors actors, BusinessClock clock, Summaries summaries) {
        this.store = store;
        this.units = units;
        this.actors = actors;
        this.clock = clock;
        this.summaries = summaries;
    }

    /** Of a branch whose cases the caller may not see there are none. */
    Outcome<List<Likeness>> find(Caller caller, Likeness.Query query) {
        Optional<Unit> branch = units.find(query.branch())
                .filter(unit -> actors.branches(caller).contains(unit.id()));
        if (branch.isEmpty()) {
            return Outcome.done(List.of());
        }
        Instant at = query.receivedAt().orElseGet(clock::now);
        ZoneId zone = branch.get().zone();
        LocalDate day = LocalDate.ofInstant(at, zone);
        String words =
                query.summary().substring(0, Math.min(LONGEST, query.summary().length()));
        SameCustomer wanted = new SameCustomer(
                query.branch(),
                query.phone().map(RegistrationCheck::digits).filter(digits -> !digits.isEmpty()),
                query.memberNo().map(String::strip).filter(number -> !number.isEmpty()),
                query.name().map(String::strip).filter(name -> !name.isEmpty()),
                at.minus(CLOSE),
                at.plus(CLOSE),
                CANDIDATES);
        return Outcome.done(store.sameCustomer(wanted, CaseLists.viewer(caller)).stream()
                .flatMap(found -> MatterMatch.of(found, words, day, zone).stream()
                        .map(match -> new Likeness(summaries.summary(found.row()), match.score(), match.reasons())))
                .sorted(Comparator.comparing(Likeness::score))
                .limit(SHOWN)
                .toList());
    }
}
