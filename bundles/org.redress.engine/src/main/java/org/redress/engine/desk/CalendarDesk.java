package org.redress.engine.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.Calendars;
import org.redress.api.calendar.DeadlineMove;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.engine.calendar.UnitCalendars;
import org.redress.engine.calendar.WorkingTimeCheck;
import org.redress.store.port.AccountStore;
import org.redress.store.port.CalendarStore;
import org.redress.store.port.CalendarStore.CalendarDecision;
import org.redress.store.port.CaseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where administrators look at working time and decide about it, and about the deadlines that it would move. */
@Component(service = Calendars.class)
public final class CalendarDesk implements Calendars {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarDesk.class);
    private static final Problem NOT_ADMINISTRATOR = Problem.of(
            "RD-CAL-101", "只有系统管理员可以管理工作时间，请联系系统管理员。", "Only an administrator manages working time. Ask one of them.");
    private static final Problem UNKNOWN_UNIT = Problem.of("RD-CAL-404", "没有这个单位。", "There is no such unit.");
    private static final Problem INVALID =
            Problem.of("RD-CAL-422", "工作时间有误，请更正后重试。", "The working time is not right yet. Correct it and try again.");
    private static final Text ENDLESS_REST = Text.of(
            "{unit} 将有一年多没有一个工作日，时限无法计算。",
            "{unit} would not work for more than a year, and no deadline could be counted.");

    private final UnitCalendars calendars;
    private final CalendarStore store;
    private final AdministratorsLog log;
    private final Units units;
    private final Accounts accounts;
    private final DeadlineMoves moves;
    private final Clock machineTime = Clock.systemUTC();

    /** Where it is kept who administered what. */
    interface AdministratorsLog {
        void write(Instant at, String actor, String action, String subject, String details);
    }

    @Activate
    public CalendarDesk(
            @Reference Workshop workshop,
            @Reference UnitCalendars calendars,
            @Reference CalendarStore store,
            @Reference CaseStore cases,
            @Reference AccountStore log,
            @Reference Units units,
            @Reference Accounts accounts) {
        this(workshop, calendars, store, cases, log::logAdministration, units, accounts);
    }

    CalendarDesk(
            Workshop workshop,
            UnitCalendars calendars,
            CalendarStore store,
            CaseStore cases,
            AdministratorsLog log,
            Units units,
            Accounts accounts) {
        this.calendars = calendars;
        this.store = store;
        this.log = log;
        this.units = units;
        this.accounts = accounts;
        this.moves = new DeadlineMoves(cases, workshop.reader(), workshop.chain(), workshop.clock());
    }

    @Override
    public BranchCalendar of(String unit) {
        return calendars.of(unit);
    }

    @Override
    public Optional<WorkingTime> decided(String unit) {
        return calendars.decided(unit);
    }

    @Override
    public Outcome<WorkingTime> decide(Caller caller, String unit, WorkingTime time, String reason) {
        List<FieldError> faults = new ArrayList<>(WorkingTimeCheck.reasonFaults(reason));
        Optional<Outcome<WorkingTime>> refusal = refusal(caller, unit, time, faults);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        store.save(new CalendarDecision(unit, time, reason.strip(), caller.username(), machineTime.instant()));
        calendars.decisionsChanged();
        logged(caller, "calendar.decide", unit, reason);
        return Outcome.done(time);
    }

    @Override
    public Outcome<List<DeadlineMove>> moves(Caller caller, String unit) {
        Optional<Outcome<List<DeadlineMove>>> refusal = refusal(caller, unit);
        return refusal.orElseGet(() -> Outcome.done(moves.find(units.branchesBelow(unit), calendars::of)));
    }

    @Override
    public Outcome<List<DeadlineMove>> preview(Caller caller, String unit, WorkingTime time) {
        Optional<Outcome<List<DeadlineMove>>> refusal = refusal(caller, unit, time, List.of());
        Function<String, BranchCalendar> proposed = branch -> calendars.ofIf(unit, time, branch);
        return refusal.orElseGet(() -> Outcome.done(moves.find(units.branchesBelow(unit), proposed)));
    }

    @Override
    public Outcome<Integer> applyMoves(Caller caller, String unit, String reason) {
        Optional<Outcome<Integer>> refusal = refusal(caller, unit);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<FieldError> faults = WorkingTimeCheck.reasonFaults(reason);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid<>(INVALID, faults);
        }
        int moved = moves.apply(units.branchesBelow(unit), calendars::of, caller.username(), reason.strip());
        logged(caller, "calendar.move-deadlines", unit, "moved=" + moved + " reason=" + reason.strip());
        return Outcome.done(moved);
    }

    private <T> Optional<Outcome<T>> refusal(Caller caller, String unit) {
        if (!caller.administers(accounts)) {
            return Optional.of(new Outcome.Forbidden<>(NOT_ADMINISTRATOR));
        }
        return units.find(unit).isEmpty() ? Optional.of(new Outcome.NotFound<>(UNKNOWN_UNIT)) : Optional.empty();
    }

    private <T> Optional<Outcome<T>> refusal(Caller caller, String unit, WorkingTime time, List<FieldError> known) {
        Optional<Outcome<T>> refusal = refusal(caller, unit);
        if (refusal.isPresent()) {
            return refusal;
        }
        List<FieldError> faults = new ArrayList<>(known);
        faults.addAll(WorkingTimeCheck.faults(time));
        if (faults.isEmpty()) {
            endlessRest(unit, time).ifPresent(faults::add);
        }
        return faults.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Invalid<>(INVALID, faults));
    }

    /** A decision may close a unit below it for good, together with what that one decided. */
    private Optional<FieldError> endlessRest(String decider, WorkingTime time) {
        for (Unit unit : units.all()) {
            boolean below =
                    units.path(unit.id()).stream().anyMatch(above -> above.id().equals(decider));
            if (below && !countable(decider, time, unit.id())) {
                return Optional.of(new FieldError("/days", ENDLESS_REST.with("unit", unit.name())));
            }
        }
        return Optional.empty();
    }

    private boolean countable(String decider, WorkingTime time, String unit) {
        try {
            calendars.ofIf(decider, time, unit);
            return true;
        } catch (IllegalArgumentException endless) {
            return false;
        }
    }

    private void logged(Caller caller, String action, String unit, String details) {
        log.write(machineTime.instant(), caller.username(), action, unit, details);
        LOG.info("{} at {} by {}", action, unit, caller.username());
    }
}
