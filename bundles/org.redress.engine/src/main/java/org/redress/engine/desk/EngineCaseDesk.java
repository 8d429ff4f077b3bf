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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Caller;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.Registration;
import org.redress.api.casework.Worklist;
import org.redress.api.customer.Customer;
import org.redress.api.customer.CustomerMatch;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.engine.action.Actions;
import org.redress.engine.action.CaseAction;
import org.redress.engine.clock.DeadlineCounter;
import org.redress.engine.decision.Snapshot;
import org.redress.store.port.CaseRow;
import org.redress.store.port.CaseStore;
import org.redress.store.port.WorkItem;

/** The desk at which every entry asks for cases. Reads are answered here, changes go through the use-case chain. */
@Component(service = CaseDesk.class)
public final class EngineCaseDesk implements CaseDesk {

    private static final int MOST = 200;
    private static final Set<String> MINE = Set.of(WorkItem.OWNER, WorkItem.TASK);

    private final Workshop workshop;
    private final CaseStore store;
    private final ProcedureCatalog catalog;
    private final Units units;
    private final Summaries summaries;

    @Activate
    public EngineCaseDesk(
            @Reference Workshop workshop,
            @Reference CaseStore store,
            @Reference ProcedureCatalog catalog,
            @Reference Units units) {
        this.workshop = workshop;
        this.store = store;
        this.catalog = catalog;
        this.units = units;
        this.summaries = new Summaries(catalog);
    }

    @Override
    public Outcome<CaseFile> register(Caller caller, Registration registration, Optional<String> idempotencyKey) {
        return workshop.intake().register(caller, registration, idempotencyKey);
    }

    @Override
    public Outcome<CaseFile> open(Caller caller, String number) {
        return read(caller, number).map(Snapshot::file);
    }

    private Outcome<Snapshot> read(Caller caller, String number) {
        return workshop.reader().read(caller, number);
    }

    @Override
    public CaseRules rules(CaseFile file) {
        return catalog.frozen(file.packs());
    }

    @Override
    public Customer customer(CaseFile file) {
        return store.customer(file.intake().customer()).orElseThrow();
    }

    @Override
    public Outcome<CaseFile> perform(Caller caller, String number, ActionRequest request) {
        Optional<CaseAction> action = Actions.find(request.action());
        if (action.isEmpty()) {
            return new Outcome.NotFound<>(CaseProblems.UNKNOWN_ACTION);
        }
        return workshop.chain()
                .perform(
                        caller,
                        number,
                        action.get(),
                        request.input(),
                        request.expectedVersion(),
                        request.idempotencyKey());
    }

    @Override
    public Outcome<List<ActionOffer>> actions(Caller caller, String number) {
        return read(caller, number).map(Menu::of);
    }

    @Override
    public Outcome<Page<HistoryEvent>> history(Caller caller, String number, long afterSeq, int limit) {
        return read(caller, number).map(snapshot -> {
            int most = bounded(limit);
            List<HistoryEvent> events = store.history(snapshot.file().id(), Math.max(0, afterSeq), most + 1);
            boolean more = events.size() > most;
            List<HistoryEvent> shown = more ? events.subList(0, most) : events;
            return new Page<>(
                    shown, more ? Optional.of(String.valueOf(shown.get(most - 1).seq())) : Optional.empty());
        });
    }

    @Override
    public Outcome<List<TraceDay>> trace(Caller caller, String number, String clockId) {
        Outcome<Snapshot> read = read(caller, number);
        if (!(read instanceof Outcome.Done<Snapshot> done)) {
            return read.map(snapshot -> List.of());
        }
        Snapshot snapshot = done.value();
        Optional<CaseClock> clock = snapshot.file().clocks().stream()
                .filter(found -> found.id().equals(clockId))
                .findFirst();
        if (clock.isEmpty()) {
            return new Outcome.NotFound<>(Problem.of("RD-CASE-406", "这件投诉没有这个时限", "The case has no such deadline"));
        }
        CaseClock found = clock.get();
        ZoneId zone = snapshot.branch().zone();
        return Outcome.done(
                found.amount() == 0
                        ? List.of(new TraceDay(
                                LocalDate.ofInstant(found.dueAt(), zone).toString(),
                                0,
                                found.why(),
                                Optional.of(found.dueAt())))
                        : new DeadlineCounter(snapshot.week(), zone)
                                .trace(found.startedAt(), found.amount(), found.unit()));
    }

    @Override
    public Outcome<Page<CaseSummary>> find(Caller caller, CaseQuery query) {
        Set<String> visible = workshop.actors().branches(caller);
        Set<String> branches = query.branch()
                .map(units::branchesBelow)
                .map(asked -> asked.stream().filter(visible::contains).collect(java.util.stream.Collectors.toSet()))
                .orElse(visible);
        CaseQuery bounded = new CaseQuery(
                query.branch(),
                query.state(),
                query.owner(),
                query.type(),
                query.severity(),
                query.dueBefore(),
                query.customer(),
                query.q(),
                query.sort(),
                bounded(query.limit()),
                query.cursor());
        return Outcome.done(
                branches.isEmpty()
                        ? new Page<>(List.of(), Optional.empty())
                        : summaries.of(store.find(bounded, branches, viewer(caller))));
    }

    @Override
    public Outcome<Page<CaseSummary>> worklist(Caller caller, Worklist worklist, int limit, Optional<String> cursor) {
        int most = bounded(limit);
        String user = caller.username();
        Set<String> branches = workshop.actors().branches(caller);
        Instant now = workshop.clock().now();
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

    @Override
    public Map<Worklist, Integer> counts(Caller caller) {
        String user = caller.username();
        Set<String> branches = workshop.actors().branches(caller);
        Instant now = workshop.clock().now();
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

    @Override
    public Outcome<List<CustomerMatch>> matchCustomers(Caller caller, String q) {
        String wanted = q.strip();
        boolean enough = wanted.matches("[\\d\\s+-]+") ? wanted.length() >= 4 : wanted.length() >= 2;
        if (!enough || wanted.length() > 80) {
            return Outcome.done(List.of());
        }
        Set<String> branches = workshop.actors().branches(caller);
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

    @Override
    public List<String> branches(Caller caller) {
        return workshop.actors().branches(caller).stream()
                .filter(branch -> units.find(branch).filter(Unit::active).isPresent())
                .filter(branch -> workshop.actors()
                        .at(caller, branch, List.of())
                        .filter(actor -> actor.may(Right.REGISTER))
                        .isPresent())
                .sorted()
                .toList();
    }

    private static Optional<String> viewer(Caller caller) {
        return caller.isSystem() ? Optional.empty() : Optional.of(caller.username());
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
