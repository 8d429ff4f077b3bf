package org.redress.security.unit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Caller;
import org.redress.api.account.Grant;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.security.AdministrationLog;
import org.redress.security.Refusals;
import org.redress.security.Snapshot;
import org.redress.security.account.AccountDirectory;
import org.redress.store.port.AccountStore;
import org.redress.store.port.UnitStore;

/** Answers from the tree in memory; writes one unit at a time, so that two requests cannot both take a code. */
@Component
public final class UnitRegistry implements Units {

    private final UnitStore store;
    private final AccountDirectory accounts;
    private final AdministrationLog log;
    private final Snapshot<UnitTree> tree;

    @Activate
    public UnitRegistry(
            @Reference UnitStore store, @Reference AccountStore accountStore, @Reference AccountDirectory accounts) {
        this(store, accountStore, accounts, Clock.systemUTC());
    }

    public UnitRegistry(UnitStore store, AccountStore accountStore, AccountDirectory accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.log = new AdministrationLog(accountStore, clock);
        this.tree = new Snapshot<>("organisation tree", () -> new UnitTree(store.all()), clock);
    }

    @Override
    public List<Unit> all() {
        return tree.get().all();
    }

    @Override
    public Optional<Unit> find(String id) {
        return knowing(id).find(id);
    }

    @Override
    public List<Unit> path(String id) {
        return knowing(id).path(id);
    }

    @Override
    public Set<String> branchesBelow(String id) {
        return knowing(id).branchesBelow(id);
    }

    private UnitTree knowing(String id) {
        // Everywhere is asked about all day, and is no unit.
        return tree.knowing(
                known -> id.equals(Grant.EVERYWHERE) || known.find(id).isPresent());
    }

    @Override
    public synchronized Outcome<Unit> save(Caller caller, Unit unit) {
        if (!accounts.isAdministrator(caller)) {
            return Refusals.notAdministrator();
        }
        UnitTree current = tree.reload();
        Optional<Unit> before = current.find(unit.id());
        if (before.isPresent() && !samePlace(before.get(), unit)) {
            return new Outcome.Conflict<>(Problem.of(
                    "RD-SEC-041",
                    "单位的类型、编号前缀和上级建立后不能更改；请停用后另建一个。",
                    "Kind, code and parent of a unit stay as they are. Close it and create another."));
        }
        List<FieldError> errors = UnitRules.check(current, unit);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(
                    Problem.of("RD-SEC-040", "单位信息有误，请更正后重试。", "The unit is not right yet. Correct it and try again."),
                    errors);
        }
        if (before.filter(unit::equals).isEmpty()) {
            store.save(unit);
            log.write(caller, before.isEmpty() ? "unit.create" : "unit.change", unit.id(), described(unit));
            tree.reload();
        }
        return Outcome.done(unit);
    }

    private static boolean samePlace(Unit before, Unit after) {
        return before.kind() == after.kind()
                && before.code().equals(after.code())
                && before.parent().equals(after.parent());
    }

    private static String described(Unit unit) {
        return "kind=%s code=%s parent=%s zone=%s active=%s name=%s"
                .formatted(
                        unit.kind(),
                        unit.code(),
                        unit.parent().orElse("-"),
                        unit.zone(),
                        unit.active(),
                        unit.name().in("zh"));
    }
}
