package org.redress.engine.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Caller;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.BulkAction;
import org.redress.api.casework.BulkRequest;
import org.redress.api.casework.BulkResult;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.ComparisonBand;
import org.redress.api.casework.ConductStanding;
import org.redress.api.casework.Explanations;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.Likeness;
import org.redress.api.casework.Registration;
import org.redress.api.casework.RelatedCase;
import org.redress.api.casework.ScoreLine;
import org.redress.api.casework.WaitingApprovals;
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
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.ClockTrace;
import org.redress.engine.rule.Standings;
import org.redress.store.port.CaseStore;

/** The desk at which every entry asks for cases. Reads are answered here, changes go through the use-case chain. */
@Component(service = CaseDesk.class)
public final class EngineCaseDesk implements CaseDesk {

    private final Workshop workshop;
    private final CaseStore store;
    private final Units units;
    private final CaseLists lists;
    private final Duplicates duplicates;
    private final Related related;
    private final Comparisons comparisons;

    @Activate
    public EngineCaseDesk(
            @Reference Workshop workshop,
            @Reference CaseStore store,
            @Reference ProcedureCatalog catalog,
            @Reference Units units) {
        this.workshop = workshop;
        this.store = store;
        this.units = units;
        Summaries summaries = new Summaries(catalog);
        this.lists = new CaseLists(store, units, workshop.actors(), workshop.clock(), summaries);
        this.duplicates = new Duplicates(store, units, workshop.actors(), workshop.clock(), summaries);
        this.related = new Related(store, workshop.actors(), summaries);
        this.comparisons = new Comparisons(store, System::nanoTime);
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
        return workshop.reader().rules(file);
    }

    @Override
    public Customer customer(CaseFile file) {
        return store.customer(file.intake().customer()).orElseThrow();
    }

    @Override
    public Optional<ComparisonBand> comparison(Caller caller, CaseFile file) {
        return file.open()
                ? comparisons.band(
                        file.type(),
                        workshop.actors().branches(caller),
                        workshop.clock().now())
                : Optional.empty();
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
    public Outcome<List<BulkResult>> performAll(Caller caller, BulkRequest request) {
        return new Bulk(workshop.chain()).perform(caller, request);
    }

    @Override
    public List<BulkAction> bulkActions() {
        return Bulk.actions();
    }

    @Override
    public Outcome<List<ActionOffer>> actions(Caller caller, String number) {
        return read(caller, number).map(Menu::of);
    }

    @Override
    public Outcome<ActionOffer> action(Caller caller, String number, String action) {
        Optional<CaseAction> found = Actions.find(action);
        return found.isEmpty()
                ? new Outcome.NotFound<>(CaseProblems.UNKNOWN_ACTION)
                : read(caller, number).map(snapshot -> Menu.offer(snapshot, found.get()));
    }

    @Override
    public Outcome<WaitingApprovals> waitingApprovals(Caller caller, String number) {
        return read(caller, number).map(Waiting::of);
    }

    @Override
    public Outcome<ConductStanding> conduct(Caller caller, String number) {
        return read(caller, number).map(Standings::of);
    }

    @Override
    public Outcome<Page<HistoryEvent>> history(Caller caller, String number, long afterSeq, int limit) {
        return read(caller, number)
                .map(snapshot -> events(store::history, snapshot, afterSeq, limit))
                .map(page -> new Page<>(related.discreet(caller, page.items()), page.next()));
    }

    @Override
    public Outcome<Page<HistoryEvent>> committedHistory(Caller caller, String number, long afterSeq, int limit) {
        return read(caller, number).map(snapshot -> events(store::committedHistory, snapshot, afterSeq, limit));
    }

    /** How the store is asked for events. */
    private interface Events {
        List<HistoryEvent> of(UUID caseId, long afterSeq, int limit);
    }

    private static Page<HistoryEvent> events(Events source, Snapshot snapshot, long afterSeq, int limit) {
        int most = CaseLists.bounded(limit);
        List<HistoryEvent> found = source.of(snapshot.file().id(), Math.max(0, afterSeq), most + 1);
        boolean more = found.size() > most;
        List<HistoryEvent> shown = more ? found.subList(0, most) : found;
        return new Page<>(
                shown, more ? Optional.of(String.valueOf(shown.get(most - 1).seq())) : Optional.empty());
    }

    @Override
    public Outcome<Explanations> explanations(Caller caller, String number, Optional<String> before, int limit) {
        return read(caller, number)
                .map(snapshot -> new Explainer(store, snapshot).explain(seq(before), CaseLists.bounded(limit)));
    }

    /** A cursor that was not given out starts at the newest. */
    private static Optional<Long> seq(Optional<String> cursor) {
        return cursor.filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
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
        return Outcome.done(ClockTrace.of(clock.get(), snapshot.calendar(), snapshot.now()));
    }

    @Override
    public Outcome<Page<CaseSummary>> find(Caller caller, CaseQuery query) {
        return lists.find(caller, query);
    }

    @Override
    public Outcome<Page<CaseSummary>> worklist(Caller caller, Worklist worklist, int limit, Optional<String> cursor) {
        return lists.worklist(caller, worklist, limit, cursor);
    }

    @Override
    public Map<Worklist, Integer> counts(Caller caller) {
        return lists.counts(caller);
    }

    @Override
    public Outcome<List<CustomerMatch>> matchCustomers(Caller caller, String q) {
        return lists.matchCustomers(caller, q);
    }

    @Override
    public Outcome<List<Likeness>> duplicates(Caller caller, Likeness.Query query) {
        return duplicates.find(caller, query);
    }

    @Override
    public List<ScoreLine> scores(Caller caller, Optional<String> branch, Instant from, Instant until) {
        return lists.scores(caller, branch, from, until);
    }

    @Override
    public List<RelatedCase> related(Caller caller, CaseFile file) {
        return related.of(caller, file);
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
}
