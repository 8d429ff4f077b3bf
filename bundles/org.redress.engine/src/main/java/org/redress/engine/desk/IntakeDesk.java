package org.redress.engine.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.PackUse;
import org.redress.api.casework.Registration;
import org.redress.api.customer.Customer;
import org.redress.api.plugin.PluginPolicies;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.engine.calendar.UnitCalendars;
import org.redress.engine.decision.Actor;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.CustomerRecord;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.intake.RegistrationCheck;
import org.redress.engine.people.Staffing;
import org.redress.store.port.CaseStore;
import org.redress.store.port.Commit;
import org.redress.store.port.CustomerRemedies;

/** Registers complaints: the one use case that begins without a case. */
final class IntakeDesk {

    private static final Text NOBODY_ELSE = Text.of(
            "除了被投诉的人，没有人能负责这件投诉；请先给一位同事相应的角色",
            "Nobody but those complained about could own this case; give a colleague a role here first");

    private final CaseStore store;
    private final Units units;
    private final ProcedureCatalog catalog;
    private final RegistrationCheck check;
    private final Actors actors;
    private final Staffing staffing;
    private final UnitCalendars calendars;
    private final BusinessClock clock;
    private final CaseWriter writer;
    private final Requests requests;
    private final NewCases newCases;
    private final Reception reception;
    private final PluginPolicies policies;

    IntakeDesk(
            CaseStore store,
            Units units,
            ProcedureCatalog catalog,
            RegistrationCheck check,
            Actors actors,
            Staffing staffing,
            UnitCalendars calendars,
            BusinessClock clock,
            CaseWriter writer,
            Requests requests,
            NewCases newCases,
            Reception reception,
            PluginPolicies policies) {
        this.store = store;
        this.units = units;
        this.catalog = catalog;
        this.check = check;
        this.actors = actors;
        this.staffing = staffing;
        this.calendars = calendars;
        this.clock = clock;
        this.writer = writer;
        this.requests = requests;
        this.newCases = newCases;
        this.reception = reception;
        this.policies = policies;
    }

    Outcome<CaseFile> register(Caller caller, Registration wanted, Optional<String> key) {
        Optional<Actor> actor = actors.at(caller, wanted.branch(), List.of());
        if (actor.isEmpty()) {
            return new Outcome.Forbidden<>(CaseProblems.ACCOUNT);
        }
        Outcome<Unit> branch = check.branch(wanted.branch(), actor.get());
        if (!(branch instanceof Outcome.Done<Unit> found)) {
            return branch.map(unit -> null);
        }
        Optional<List<PackUse>> packs = catalog.rulesFor(wanted.branch(), wanted.type());
        if (packs.isEmpty()) {
            return check.inactive(wanted);
        }
        CaseRules rules = catalog.frozen(packs.get());
        Instant now = clock.now();
        List<FieldError> errors = check.errors(wanted, rules.type(wanted.type()), actor.get(), now);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(CaseProblems.INVALID, errors);
        }
        Optional<Ownership> ownership = newCases.ownership(wanted, rules, actor.get(), now);
        if (ownership.isEmpty()) {
            return new Outcome.Invalid<>(CaseProblems.INVALID, List.of(new FieldError("/involvedStaff", NOBODY_ELSE)));
        }
        return requests.once(caller, key, asked(wanted), request -> {
            Customer customer = reception.of(wanted.customer());
            CaseFile blank = newCases.blank(
                    wanted, found.value(), packs.get(), rules, actor.get(), ownership.get(), customer, now);
            Snapshot snapshot = new Snapshot(
                    blank,
                    rules,
                    catalog.authority(wanted.branch(), packs.get()),
                    found.value(),
                    staffing,
                    calendars.of(found.value().id()),
                    known(customer, found.value(), now),
                    actor.get(),
                    now,
                    new OtherBranches(units, catalog, calendars, packs.get()),
                    policies);
            CaseWriter.Result result = writer.write(
                    List.of(new CaseWriter.Decided(snapshot, open(snapshot, customer), now)),
                    request.map(record -> record.forCase(blank.number())));
            if (result.commit() instanceof Commit.Written) {
                return Outcome.done(result.file());
            }
            return result.commit() instanceof Commit.DuplicateRequest
                    ? register(caller, wanted, key)
                    : new Outcome.Conflict<>(CaseProblems.BUSY);
        });
    }

    private static CaseDraft open(Snapshot snapshot, Customer customer) {
        CaseFile blank = snapshot.file();
        CaseDraft draft = FirstEvent.of(snapshot, FirstOwner.basis(snapshot));
        draft.customer = Optional.of(customer);
        blank.ownership()
                .owner()
                .filter(owner -> !owner.equals(snapshot.actor().username()))
                .ifPresent(owner -> draft.tell(
                        owner,
                        "assigned",
                        Text.of("新投诉单 {number} 由您负责", "You own the new case {number}")
                                .with("number", blank.number())));
        return draft;
    }

    private CustomerRecord known(Customer customer, Unit branch, Instant now) {
        Instant since = Snapshot.yearBefore(now, branch.zone());
        CustomerRemedies remedies = store.remediesOfCustomer(customer.id(), since, now);
        return new CustomerRecord(
                store.countOfCustomer(customer.id(), since), remedies.agreed(), remedies.open(), Optional.of(customer));
    }

    private static Map<String, Object> asked(Registration wanted) {
        // Fields apart: a map prints in no fixed order, and the same request must give the same digest after a restart.
        Registration plain = new Registration(
                wanted.branch(),
                wanted.type(),
                wanted.channel(),
                wanted.summary(),
                wanted.kind(),
                wanted.description(),
                wanted.customer(),
                wanted.representedBy(),
                wanted.receivedAt(),
                wanted.receivedBy(),
                wanted.reason(),
                wanted.remedySought(),
                wanted.involvedStaff(),
                wanted.issues(),
                wanted.urgent(),
                Map.of());
        return Map.of("register", plain.toString(), "fields", wanted.fields());
    }
}
