package org.redress.demo.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.DemoAccount;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.demo.DemoLoader.Loaded;
import org.redress.demo.outcome.Refused;

/** Brings about what is missing of the chain. What somebody has changed meanwhile is left alone. */
public final class DemoChain {

    private static final Caller SYSTEM = Caller.system("demo");

    private final Units units;
    private final Accounts accounts;
    private final PluginAdministration plugins;
    private final ProcedureCatalog catalog;

    public DemoChain(Units units, Accounts accounts, PluginAdministration plugins, ProcedureCatalog catalog) {
        this.units = units;
        this.accounts = accounts;
        this.plugins = plugins;
        this.catalog = catalog;
    }

    public Loaded ensure() {
        List<Problem> problems = new ArrayList<>();
        List<String> createdUnits = createUnits(problems);
        List<String> createdAccounts = new ArrayList<>(createAccounts(this::missingStaff, problems));
        // After the staff: a role that one of them holds needs nobody to stand in for it.
        createdAccounts.addAll(createAccounts(this::missingStandIns, problems));
        List<String> decided = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        decide(decided, waiting, problems);
        return new Loaded(createdUnits, createdAccounts, decided, waiting, problems);
    }

    private List<String> createUnits(List<Problem> problems) {
        List<String> created = new ArrayList<>();
        for (Unit unit : DemoUnits.all()) {
            if (units.find(unit.id()).isEmpty()) {
                Outcome<Unit> outcome = units.save(SYSTEM, unit);
                Refused.problem(outcome).ifPresentOrElse(problems::add, () -> created.add(unit.id()));
            }
        }
        return created;
    }

    private List<DemoAccount> missingStaff() {
        return DemoPeople.all().stream()
                .filter(person -> accounts.find(person.username()).isEmpty())
                .toList();
    }

    private List<DemoAccount> missingStandIns() {
        return catalog.roles().stream()
                .filter(role -> units.all().stream().allMatch(unit -> accounts.holders(role.code(), unit.id())
                        .isEmpty()))
                .map(DemoPeople::standIn)
                .filter(person -> accounts.find(person.username()).isEmpty())
                .toList();
    }

    /** Another node that starts at the same moment makes the same ones; as long as fewer are missing, that is no fault. */
    private List<String> createAccounts(Supplier<List<DemoAccount>> missing, List<Problem> problems) {
        List<DemoAccount> wanted = missing.get();
        while (!wanted.isEmpty()) {
            Outcome<List<Account>> outcome = accounts.createDemo(SYSTEM, wanted, DemoPeople.PASSWORD.toCharArray());
            if (outcome instanceof Outcome.Done<List<Account>> done) {
                return done.value().stream().map(Account::username).toList();
            }
            List<DemoAccount> left = missing.get();
            if (left.size() >= wanted.size()) {
                Refused.problem(outcome).ifPresent(problems::add);
                return List.of();
            }
            wanted = left;
        }
        return List.of();
    }

    private void decide(List<String> decided, List<String> waiting, List<Problem> problems) {
        for (ActivationChange change : DemoActivations.all()) {
            if (plugins.activation(change.plugin(), change.unit()).own().isPresent()) {
                continue;
            }
            String shown = change.plugin() + "@" + change.unit();
            Outcome<EffectiveActivation> outcome = plugins.decide(SYSTEM, change);
            if (outcome instanceof Outcome.Done) {
                decided.add(shown);
            } else if (outcome instanceof Outcome.NotFound) {
                waiting.add(shown);
            } else {
                Refused.problem(outcome).ifPresent(problems::add);
            }
        }
    }
}
