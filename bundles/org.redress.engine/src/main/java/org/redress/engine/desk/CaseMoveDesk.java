package org.redress.engine.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.plugin.CaseMove;
import org.redress.api.plugin.CaseMove.Line;
import org.redress.api.plugin.CaseMove.State;
import org.redress.api.plugin.CaseMoves;
import org.redress.api.plugin.MoveOrder;
import org.redress.api.plugin.MovePlan;
import org.redress.api.plugin.MoveRequest;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.ProcedureProof;
import org.redress.api.unit.Units;
import org.redress.engine.action.MoveVersion;
import org.redress.store.port.AccountStore;
import org.redress.store.port.CaseMoveStore;
import org.redress.store.port.CaseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where administrators look at what a move to another version would do to cases, move them, and take that back. */
@Component(service = CaseMoves.class)
public final class CaseMoveDesk implements CaseMoves {

    private static final Logger LOG = LoggerFactory.getLogger(CaseMoveDesk.class);

    private final Workshop workshop;
    private final ProcedureCatalog catalog;
    private final CaseMoveStore store;
    private final Units units;
    private final Accounts accounts;
    private final CalendarDesk.AdministratorsLog log;
    private final MovePlanner planner;
    private final CaseMover mover;

    @Activate
    public CaseMoveDesk(
            @Reference Workshop workshop,
            @Reference ProcedureCatalog catalog,
            @Reference ProcedureProof proof,
            @Reference CaseStore cases,
            @Reference CaseMoveStore store,
            @Reference AccountStore log,
            @Reference Units units,
            @Reference Accounts accounts) {
        this(workshop, catalog, proof, cases, store, log::logAdministration, units, accounts);
    }

    CaseMoveDesk(
            Workshop workshop,
            ProcedureCatalog catalog,
            ProcedureProof proof,
            CaseStore cases,
            CaseMoveStore store,
            CalendarDesk.AdministratorsLog log,
            Units units,
            Accounts accounts) {
        this.workshop = workshop;
        this.catalog = catalog;
        this.store = store;
        this.units = units;
        this.accounts = accounts;
        this.log = log;
        this.planner = new MovePlanner(cases, workshop.reader(), catalog, proof);
        this.mover = new CaseMover(workshop.chain(), cases, planner);
    }

    @Override
    public Outcome<MovePlan> plan(Caller caller, MoveRequest request) {
        if (!caller.administers(accounts)) {
            return MoveRefusal.notAdministrator();
        }
        List<FieldError> faults = MoveCheck.faults(request, units);
        if (!faults.isEmpty()) {
            return MoveRefusal.faulty(faults);
        }
        Optional<Procedure> live = catalog.live(request.plugin(), request.version());
        if (live.isEmpty()) {
            return MoveRefusal.notLive(request.plugin(), request.version());
        }
        List<String> numbers = numbers(request, live.get());
        boolean more = request.unit().isPresent() && numbers.size() > request.limit();
        List<String> page = more ? numbers.subList(0, request.limit()) : numbers;
        return Outcome.done(new MovePlan(
                live.get().ref(),
                page.stream()
                        .map(number -> planner.find(number, live.get()).fit())
                        .toList(),
                more ? Optional.of(page.get(page.size() - 1)) : Optional.empty()));
    }

    private List<String> numbers(MoveRequest request, Procedure live) {
        return request.unit()
                .map(unit -> store.openOnOthers(
                        request.plugin(),
                        live.ref().digest(),
                        units.branchesBelow(unit),
                        request.after().orElse(""),
                        request.limit() + 1))
                .orElseGet(() -> request.cases().stream().distinct().sorted().toList());
    }

    @Override
    public Outcome<CaseMove> move(Caller caller, MoveOrder order) {
        if (!caller.administers(accounts)) {
            return MoveRefusal.notAdministrator();
        }
        List<FieldError> faults = MoveCheck.faults(order);
        if (!faults.isEmpty()) {
            return MoveRefusal.faulty(faults);
        }
        Optional<Procedure> live = catalog.live(order.plugin(), order.version());
        if (live.isEmpty()) {
            return MoveRefusal.notLive(order.plugin(), order.version());
        }
        CaseMove move = begun(caller, order, live.get());
        // Written before anything moves, so that what breaks off here is seen and can be gone on with.
        if (!store.begin(move)) {
            return MoveRefusal.another();
        }
        CaseMove known = store.find(move.id()).orElseThrow();
        MoveVersion.Decided decided = new MoveVersion.Decided(known.id(), caller.username(), known.reason());
        int moved = 0;
        for (Line line : known.lines()) {
            if (line.state() == State.WAITING) {
                Line told = mover.move(line, live.get(), decided);
                store.told(known.id(), told);
                moved += told.state() == State.MOVED ? 1 : 0;
            }
        }
        logged(caller, "plugin.move-cases", order.plugin(), order.version() + " moved=" + moved + " move=" + move.id());
        return find(caller, known.id());
    }

    private CaseMove begun(Caller caller, MoveOrder order, Procedure live) {
        return new CaseMove(
                order.id().orElseGet(() -> UUID.randomUUID().toString()),
                live.ref(),
                caller.username(),
                workshop.clock().now(),
                order.reason().strip(),
                Map.of(),
                order.cases().stream()
                        .sorted(Comparator.comparing(MoveOrder.Chosen::number))
                        .map(chosen -> new Line(chosen.number(), chosen.version(), State.WAITING, Optional.empty()))
                        .toList());
    }

    @Override
    public Outcome<List<CaseMove>> all(Caller caller) {
        return caller.administers(accounts) ? Outcome.done(store.newest()) : MoveRefusal.notAdministrator();
    }

    @Override
    public Outcome<CaseMove> find(Caller caller, String id) {
        return caller.administers(accounts)
                ? store.find(id).<Outcome<CaseMove>>map(Outcome::done).orElseGet(MoveRefusal::unknown)
                : MoveRefusal.notAdministrator();
    }

    @Override
    public Outcome<CaseMove> reverse(Caller caller, String id, List<String> cases, String reason) {
        Outcome<CaseMove> found = find(caller, id);
        if (!(found instanceof Outcome.Done<CaseMove> move)) {
            return found;
        }
        Set<String> wanted = new HashSet<>(cases);
        List<FieldError> faults = new ArrayList<>(MoveCheck.reason(reason));
        faults.addAll(MoveCheck.strangers(cases, move.value()));
        if (!faults.isEmpty()) {
            return MoveRefusal.faulty(faults);
        }
        MoveVersion.Decided decided = new MoveVersion.Decided(id, caller.username(), reason.strip());
        int reversed = 0;
        for (Line line : move.value().lines()) {
            if (line.state() == State.MOVED && (wanted.isEmpty() || wanted.contains(line.number()))) {
                Line told = mover.reverse(line, decided);
                store.told(id, told);
                reversed += told.state() == State.REVERSED ? 1 : 0;
            }
        }
        logged(caller, "plugin.reverse-cases", move.value().to().id(), "reversed=" + reversed + " move=" + id);
        return find(caller, id);
    }

    private void logged(Caller caller, String action, String plugin, String details) {
        log.write(workshop.clock().now(), caller.username(), action, plugin, details);
        LOG.info("{} {} {} by {}", action, plugin, details, caller.username());
    }
}
