package org.redress.engine.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.ScoreLine;
import org.redress.api.casework.Worklist;
import org.redress.api.customer.Customer;
import org.redress.api.customer.CustomerMatch;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.store.port.CaseRow;
import org.redress.store.port.CaseStore;
import org.redress.store.port.WorkItem;

/** Lists of cases and customers, cut down to what the caller may see. */
final class CaseLists {

    private static final int MOST = 200;
    private static final Set<String> MINE =
            Set.of(WorkItem.OWNER, WorkItem.TASK, WorkItem.JOINT, WorkItem.MEASURE, WorkItem.VISIT, WorkItem.REVIEW);

    private final CaseStore store;
    private final Units units;
    private final Actors actors;
    private final BusinessClock clock;
    private final Summaries summaries;

    CaseLists(CaseStore store, Units units, Actors actors, BusinessClock clock, Summaries summaries) {
        this.store = store;
        this.units = units;
        this.actors = actors;
        this.clock = clock;
        this.summaries = summaries;
    }

    Outcome<Page<CaseSummary>> find(Caller caller, CaseQuery query) {
        Set<String> branches = branches(caller, query.branch());
        CaseQuery bounded = new CaseQuery(
                query.branch(),
                query.state(),
                query.owner(),
                query.type(),
                query.severity(),
                query.dueBefore(),
                query.customer(),
                query.counted(),
                query.q(),
                query.sort(),
                bounded(query.limit()),
                query.cursor());
        return Outcome.done(
                branches.isEmpty()
                        ? new Page<>(List.of(), Optional.empty())
                        : summaries.of(store.find(bounded, branches, viewer(caller))));
    }

    /** Those below the unit asked for that the caller may see. */
    private Set<String> branches(Caller caller, Optional<String> unit) {
        Set<String> visible = actors.branches(caller);
        return unit.map(units::branchesBelow)
                .map(asked -> asked.stream().filter(visible::contains).collect(Collectors.toSet()))
                .orElse(visible);
    }

    /** Cases that the caller is kept out of count too: a sum tells nothing of one. */
    List<ScoreLine> scores(Caller caller, Optional<String> unit, Instant from, Instant until) {
        Set<String> branches = branches(caller, unit);
        return branches.isEmpty() ? List.of() : store.scores(branches, from, until);
    }

    Outcome<Page<CaseSummary>> worklist(Caller caller, Worklist worklist, int limit, Optional<String> cursor) {
        int most = bounded(limit);
        String user = caller.username();
        Set<String> branches = actors.branches(caller);
        Instant now = clock.now();
        Page<CaseRow> rows =
                switch (worklist) {
                    case MINE -> store.findWork(user, MINE, most, cursor);
                    case APPROVALS -> store.findWork(user, Set.of(WorkItem.APPROVAL), most, cursor);
                    case HAND_OVERS -> store.findWork(user, Set.of(WorkItem.HAND_OVER), most, cursor);
                    case DUE_TODAY ->
                        store.findDue(branches, viewer(caller), now, endOfToday(branches, now), most, cursor);
                    case OVERDUE -> store.findDue(branches, viewer(caller), Instant.EPOCH, now, most, cursor);
                    case UNSOLVED ->
                        store.findReceivedBefore(branches, viewer(caller), now.minus(1, ChronoUnit.DAYS), most, cursor);
                };
        return Outcome.done(summaries.of(rows));
    }

    Map<Worklist, Integer> counts(Caller caller) {
        String user = caller.username();
        Set<String> branches = actors.branches(caller);
        Instant now = clock.now();
        Map<Worklist, Integer> counts = new EnumMap<>(Worklist.class);
        counts.put(Worklist.MINE, store.countWork(user, MINE));
        counts.put(Worklist.APPROVALS, store.countWork(user, Set.of(WorkItem.APPROVAL)));
        counts.put(Worklist.HAND_OVERS, store.countWork(user, Set.of(WorkItem.HAND_OVER)));
        counts.put(Worklist.DUE_TODAY, store.countDue(branches, viewer(caller), now, endOfToday(branches, now)));
        counts.put(Worklist.OVERDUE, store.countDue(branches, viewer(caller), Instant.EPOCH, now));
        counts.put(
                Worklist.UNSOLVED, store.countReceivedBefore(branches, viewer(caller), now.minus(1, ChronoUnit.DAYS)));
        return counts;
    }

    /** Midnight at the caller's branches; a chain over several zones uses the first one's. */
    private Instant endOfToday(Set<String> branches, Instant now) {
        ZoneId zone = branches.stream()
                .sorted()
                .findFirst()
                .flatMap(units::find)
                .map(Unit::zone)
                .orElse(ZoneId.of("UTC"));
        return LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    Outcome<List<CustomerMatch>> matchCustomers(Caller caller, String q) {
        String wanted = q.strip();
        boolean enough = wanted.matches("[\\d\\s+-]+") ? wanted.length() >= 4 : wanted.length() >= 2;
        if (!enough || wanted.length() > 80) {
            return Outcome.done(List.of());
        }
        Set<String> branches = actors.branches(caller);
        List<CustomerMatch> matches = new ArrayList<>();
        for (Customer customer : store.matchCustomers(wanted, 10)) {
            List<CaseRow> cases = store.ofCustomer(customer.id(), branches, viewer(caller), 50);
            // A customer without a case that the caller may see is none of their business.
            if (!cases.isEmpty()) {
                List<String> open = cases.stream()
                        .filter(row -> row.state() == CaseState.OPEN)
                        .map(CaseRow::number)
                        .toList();
                matches.add(new CustomerMatch(customer, open, cases.size() - open.size()));
            }
        }
        return Outcome.done(matches);
    }

    static Optional<String> viewer(Caller caller) {
        return caller.isSystem() ? Optional.empty() : Optional.of(caller.username());
    }

    static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
