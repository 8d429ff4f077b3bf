package org.redress.engine.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.api.account.Account;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseRules;
import org.redress.api.plugin.PluginPolicies;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.text.Text;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.engine.calendar.UnitCalendars;
import org.redress.engine.decision.Actor;
import org.redress.engine.decision.Branches;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.CustomerRecord;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.Staffing;
import org.redress.store.port.CaseStore;
import org.redress.store.port.CustomerRemedies;

/** Reads everything that a decision about a case looks at, if the caller may see the case at all. */
final class CaseReader {

    private final CaseStore store;
    private final ProcedureCatalog catalog;
    private final Rulebook rulebook;
    private final Actors actors;
    private final Units units;
    private final Staffing staffing;
    private final UnitCalendars calendars;
    private final BusinessClock clock;
    private final PluginPolicies policies;

    CaseReader(
            CaseStore store,
            ProcedureCatalog catalog,
            Actors actors,
            Units units,
            Staffing staffing,
            UnitCalendars calendars,
            BusinessClock clock,
            PluginPolicies policies) {
        this.store = store;
        this.catalog = catalog;
        this.rulebook = new Rulebook(catalog);
        this.actors = actors;
        this.units = units;
        this.staffing = staffing;
        this.calendars = calendars;
        this.clock = clock;
        this.policies = policies;
    }

    Outcome<Snapshot> read(Caller caller, String number) {
        Optional<CaseFile> found = number.length() > 40 ? Optional.empty() : store.load(number);
        return found.isEmpty() ? new Outcome.NotFound<>(CaseProblems.NOT_FOUND) : snapshot(caller, found.get());
    }

    private Outcome<Snapshot> snapshot(Caller caller, CaseFile file) {
        Rulebook.Rules known = rulebook.of(file);
        CaseRules rules = known.rules();
        Optional<Actor> actor = actors.at(caller, file.branch(), roles(rules));
        if (actor.isEmpty()) {
            return new Outcome.Forbidden<>(CaseProblems.ACCOUNT);
        }
        if (file.ownership().excludes(caller.username())) {
            return new Outcome.Forbidden<>(CaseProblems.RECUSED);
        }
        if (!actor.get().inScope()) {
            return had(caller, file, rules)
                    ? new Outcome.Forbidden<>(moved(file))
                    : new Outcome.NotFound<>(CaseProblems.NOT_FOUND);
        }
        Unit branch = units.find(file.branch()).orElseThrow();
        Branches branches = new OtherBranches(units, catalog, calendars, known.readable());
        Instant now = clock.now();
        return Outcome.done(new Snapshot(
                file,
                rules,
                branches.authority(file),
                branch,
                staffing,
                branches.calendar(file),
                customer(file, branch, now),
                actor.get(),
                now,
                branches,
                policies));
    }

    /** Whether the caller works at a branch that the case has moved away from. */
    private boolean had(Caller caller, CaseFile file, CaseRules rules) {
        return file.dossier().transfers().stream()
                .flatMap(transfer -> actors.at(caller, transfer.from(), roles(rules)).stream())
                .anyMatch(Actor::inScope);
    }

    /** Whom to send the customer to, and nothing else of the case. */
    private Problem moved(CaseFile file) {
        Text branch = units.find(file.branch()).map(Unit::name).orElse(Text.same(file.branch()));
        String owner = file.ownership()
                .owner()
                .flatMap(staffing::find)
                .map(Account::displayName)
                .orElse("–");
        return new Problem(
                CaseProblems.MOVED.code(),
                CaseProblems.MOVED.message().with("branch", branch).with("owner", owner));
    }

    /** As far as they can be read. */
    CaseRules rules(CaseFile file) {
        return rulebook.of(file).rules();
    }

    static List<RoleDecl> roles(CaseRules rules) {
        return rules.all().stream()
                .flatMap(pack -> pack.roles().values().stream())
                .toList();
    }

    /** The case as a draft leaves it: at the branch that it moves to, by the rules that it runs on, of the customer that it turns out to be of. */
    Snapshot following(Snapshot snapshot, CaseDraft draft) {
        Snapshot there = ruled(snapshot, draft).where(draft);
        UUID customer = draft.intake.customer();
        if (customer.equals(snapshot.file().intake().customer())) {
            return there;
        }
        Instant since = snapshot.yearAgo();
        CustomerRemedies remedies = store.remediesOfCustomer(customer, since, snapshot.now());
        return there.of(new CustomerRecord(
                store.countOfCustomer(customer, since), remedies.agreed(), remedies.open(), draft.customer));
    }

    private Snapshot ruled(Snapshot snapshot, CaseDraft draft) {
        if (draft.packs.equals(snapshot.file().packs())) {
            return snapshot;
        }
        Rulebook.Rules known = rulebook.of(draft.file());
        return snapshot.by(known.rules(), catalog.authority(draft.branch, known.readable()));
    }

    private CustomerRecord customer(CaseFile file, Unit branch, Instant now) {
        Instant since = Snapshot.yearBefore(now, branch.zone());
        boolean counts =
                file.kind() == CaseKind.COMPLAINT && !file.intake().receivedAt().isBefore(since);
        // A part is not counted itself: what it is part of is, so that one is taken away for either.
        int complaints = store.countOfCustomer(file.intake().customer(), since);
        CustomerRemedies remedies = store.remediesOfCustomer(file.intake().customer(), since, now);
        return new CustomerRecord(
                Math.max(0, counts ? complaints - 1 : complaints),
                remedies.agreed(),
                remedies.open(),
                store.customer(file.intake().customer()));
    }
}
