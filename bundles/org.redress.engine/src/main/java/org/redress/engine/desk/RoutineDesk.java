package org.redress.engine.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;
import org.redress.api.routine.DutyKey;
import org.redress.api.routine.RoutineDuty;
import org.redress.api.routine.RoutineDuty.Done;
import org.redress.api.routine.RoutineDuty.State;
import org.redress.api.routine.RoutineFile;
import org.redress.api.routine.RoutineQuery;
import org.redress.api.routine.RoutineRecord;
import org.redress.api.routine.Routines;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Units;
import org.redress.engine.calendar.UnitCalendars;
import org.redress.engine.people.OrganisationStaffing;
import org.redress.engine.people.PersonFinder.Found;
import org.redress.engine.routine.ActiveDuty;
import org.redress.engine.routine.Recording;
import org.redress.store.port.ImprovementStore;
import org.redress.store.port.RoutineStore;

/** Where duties that come round are read and recorded: read, authorise, decide, write. */
@Component(service = Routines.class)
public final class RoutineDesk implements Routines {

    private static final Comparator<RoutineDuty> ENDS_FIRST = Comparator.comparing(RoutineDuty::endsAt)
            .thenComparing(duty -> duty.key().text());
    private static final Problem NOT_FOUND =
            Problem.of("RD-DTY-404", "没有找到这项例行工作，或您无权查看", "There is no such routine duty, or you may not see it");
    private static final Problem NOT_YOURS = Problem.of(
            "RD-DTY-101",
            "只有负责这项例行工作的角色，或其代理人，可以记录",
            "Only those who hold the role of this duty, or stand in for it, may record it");
    private static final Problem RECORDED =
            Problem.of("RD-DTY-409", "这项例行工作已经记录过，不能再改", "This duty is recorded already and does not change any more");
    private static final Problem GONE = Problem.of(
            "RD-DTY-410", "这项例行工作在这里已不再开展，不能补记", "This duty is no longer on here; it cannot be recorded any more");

    private final RoutineStore store;
    private final RoutineReader reader;
    private final BusinessClock clock;

    @Activate
    public RoutineDesk(
            @Reference Workshop workshop,
            @Reference RoutineStore store,
            @Reference ImprovementStore improvements,
            @Reference ProcedureCatalog catalog,
            @Reference Units units,
            @Reference Accounts accounts,
            @Reference UnitCalendars calendars) {
        this.store = store;
        this.clock = workshop.clock();
        this.reader = new RoutineReader(
                store,
                improvements,
                catalog,
                units,
                workshop.actors(),
                new OrganisationStaffing(units, accounts),
                calendars);
    }

    @Override
    public Outcome<Page<RoutineDuty>> list(Caller caller, RoutineQuery query) {
        Set<String> units = reader.seen(caller, query.unit());
        int limit = CaseLists.bounded(query.limit());
        return Outcome.done(
                query.state() == State.DUE
                        ? due(caller, units, query.own(), limit, query.cursor())
                        : store.find(units, query.state(), limit, query.cursor()));
    }

    /** The cursor is the end and the key of the last one before. */
    private Page<RoutineDuty> due(Caller caller, Set<String> units, boolean own, int limit, Optional<String> cursor) {
        Instant now = clock.now();
        List<RoutineDuty> rest = reader.due(units, now).stream()
                .filter(duty -> !own || reader.has(caller, duty, now))
                .map(duty -> duty.due(duty.period(now)))
                .sorted(ENDS_FIRST)
                .filter(duty ->
                        cursor.map(last -> place(duty).compareTo(last) > 0).orElse(true))
                .toList();
        List<RoutineDuty> shown = rest.subList(0, Math.min(limit, rest.size()));
        return new Page<>(shown, rest.size() > limit ? Optional.of(place(shown.get(limit - 1))) : Optional.empty());
    }

    private static String place(RoutineDuty duty) {
        return duty.endsAt() + " " + duty.key().text();
    }

    @Override
    public int waiting(Caller caller) {
        Instant now = clock.now();
        return (int) reader.due(reader.seen(caller, Optional.empty()), now).stream()
                .filter(duty -> reader.has(caller, duty, now))
                .count();
    }

    @Override
    public Outcome<RoutineFile> open(Caller caller, DutyKey key) {
        return read(caller, key).map(this::file);
    }

    /** A duty as the caller found it. */
    private record Read(Caller caller, RoutineDuty duty, Optional<ActiveDuty> active, Instant now) {

        Optional<Form> form() {
            return active.flatMap(found -> found.declared().record());
        }
    }

    private Outcome<Read> read(Caller caller, DutyKey key) {
        if (!reader.seen(caller, Optional.empty()).contains(key.unit())) {
            return new Outcome.NotFound<>(NOT_FOUND);
        }
        Instant now = clock.now();
        Optional<ActiveDuty> active = reader.find(key);
        Optional<RoutineDuty> found = store.load(key)
                .or(() -> active.filter(duty -> duty.period(now).code().equals(key.period()))
                        .filter(duty -> reader.works(duty, duty.period(now)))
                        .map(duty -> duty.due(duty.period(now))));
        return found.<Outcome<Read>>map(duty -> Outcome.done(new Read(caller, duty, active, now)))
                .orElseGet(() -> new Outcome.NotFound<>(NOT_FOUND));
    }

    private RoutineFile file(Read read) {
        Optional<Problem> held = held(read);
        return new RoutineFile(
                read.duty(),
                reader.figures(read.duty()),
                read.form().filter(asked -> read.duty().state() != State.DONE),
                held.isEmpty() ? reader.openItems(read.duty().key().unit()) : List.of(),
                held,
                read.active()
                        .flatMap(duty -> reader.standing(duty, read.duty().role(), read.now()))
                        .map(Found::username));
    }

    /** Why the caller cannot record it. */
    private Optional<Problem> held(Read read) {
        if (read.duty().state() == State.DONE) {
            return Optional.of(RECORDED);
        } else if (read.active().isEmpty()) {
            return Optional.of(GONE);
        }
        return reader.has(read.caller(), read.active().get(), read.now()) ? Optional.empty() : Optional.of(NOT_YOURS);
    }

    @Override
    public Outcome<RoutineFile> record(Caller caller, DutyKey key, RoutineRecord record) {
        return then(read(caller, key), read -> {
            if (again(read, record)) {
                return Outcome.done(file(read));
            }
            Optional<Problem> held = held(read);
            if (held.isPresent()) {
                return held.get().equals(NOT_YOURS)
                        ? new Outcome.Forbidden<>(held.get())
                        : new Outcome.Conflict<>(held.get());
            }
            Set<String> items = reader.openItems(key.unit()).stream()
                    .map(FormField.Option::value)
                    .collect(Collectors.toSet());
            List<FieldError> errors = Recording.errors(read.form(), record, items);
            if (!errors.isEmpty()) {
                return new Outcome.Invalid<>(CaseProblems.INVALID, errors);
            }
            RoutineDuty done = read.duty()
                    .with(new Done(
                            read.now(),
                            caller.username(),
                            Recording.answers(read.form(), record.fields()),
                            record.note().map(String::strip).filter(note -> !note.isEmpty()),
                            record.improvements(),
                            record.requestKey()));
            return store.record(done)
                    ? Outcome.done(file(new Read(caller, done, read.active(), read.now())))
                    : then(
                            read(caller, key),
                            now -> again(now, record) ? Outcome.done(file(now)) : new Outcome.Conflict<>(RECORDED));
        });
    }

    private static <T> Outcome<RoutineFile> then(Outcome<T> outcome, Function<T, Outcome<RoutineFile>> next) {
        return outcome instanceof Outcome.Done<T> done ? next.apply(done.value()) : outcome.map(never -> null);
    }

    /** The very request by which it was recorded, sent once more. */
    private static boolean again(Read read, RoutineRecord record) {
        return read.duty()
                .done()
                .filter(done -> done.by().equals(read.caller().username()))
                .flatMap(Done::requestKey)
                .filter(key -> record.requestKey().filter(key::equals).isPresent())
                .isPresent();
    }
}
