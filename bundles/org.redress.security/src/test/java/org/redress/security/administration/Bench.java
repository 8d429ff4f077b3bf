package org.redress.security.administration;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.account.Caller.Entry;
import org.redress.api.account.Grant;
import org.redress.api.account.Session;
import org.redress.api.account.SignIn;
import org.redress.api.account.SignIn.Kind;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.security.account.AccountDirectory;
import org.redress.security.fake.InMemoryAccountStore;
import org.redress.security.fake.InMemoryUnitStore;
import org.redress.security.fake.MovableClock;
import org.redress.security.node.NodeSettings;
import org.redress.security.password.CheapHashing;
import org.redress.security.password.PasswordHashing;
import org.redress.security.signin.PasswordSignIn;
import org.redress.security.signin.SessionRegistry;
import org.redress.security.signin.Throttle;
import org.redress.security.unit.UnitRegistry;

/** The whole bundle on one clock and stores in memory, with a chain of two regions and an administrator {@code root}. */
public final class Bench {

    public static final String PASSWORD = "a quiet afternoon";
    public static final String ADDRESS = "10.1.2.3";
    public static final Caller SYSTEM = Caller.system("test");
    public static final Caller ROOT = as("root");

    public final MovableClock clock = new MovableClock();
    public final InMemoryAccountStore store;
    public final InMemoryUnitStore unitStore;
    public final NodeSettings node;
    public final AccountDirectory directory;
    public final UnitRegistry units;
    public final SessionRegistry sessions;
    public final Throttle throttle;
    public final PasswordHashing hashing = CheapHashing.create();
    public final AccountAdministration accounts;
    public final SignIn signIn;

    public Bench() {
        this(false, Optional.empty());
    }

    public Bench(boolean demo, Optional<Path> data) {
        this(demo, data, new InMemoryAccountStore(), new InMemoryUnitStore());
    }

    /** One more node on the same database. */
    public Bench(boolean demo, Optional<Path> data, InMemoryAccountStore store, InMemoryUnitStore unitStore) {
        this.store = store;
        this.unitStore = unitStore;
        node = new NodeSettings(demo, "");
        directory = new AccountDirectory(store, node, clock);
        units = new UnitRegistry(unitStore, store, directory, clock);
        sessions = new SessionRegistry(store, directory, clock);
        throttle = new Throttle(store, clock);
        accounts = new AccountAdministration(
                store, directory, units, sessions, throttle, hashing, node, new SetupLink(data), clock);
        signIn = new PasswordSignIn(directory, sessions, throttle, hashing);
    }

    public static Caller as(String username) {
        return new Caller(username, Entry.REST, "zh", "test");
    }

    public Bench withChain() {
        done(units.save(SYSTEM, unit("lanhu", UnitKind.CHAIN, "LH", null)));
        done(units.save(SYSTEM, unit("east", UnitKind.REGION, "LHE", "lanhu")));
        done(units.save(SYSTEM, unit("south", UnitKind.REGION, "LHS", "lanhu")));
        done(units.save(SYSTEM, unit("sh-jingan", UnitKind.BRANCH, "SHJA", "east")));
        done(units.save(SYSTEM, unit("sz-nanshan", UnitKind.BRANCH, "SZNS", "south")));
        person("root", new Grant("administrator", "*"));
        return this;
    }

    public static Unit unit(String id, UnitKind kind, String code, String parent) {
        return new Unit(
                id,
                kind,
                code,
                Text.of("单位" + id, "Unit " + id),
                Optional.ofNullable(parent),
                ZoneId.of("Asia/Shanghai"),
                true);
    }

    /** An account with {@link #PASSWORD}. */
    public void person(String username, Grant... grants) {
        String code = done(accounts.create(SYSTEM, username, "人员" + username, List.of(grants)))
                .oneTimeCode();
        done(accounts.redeem(code, PASSWORD.toCharArray()));
    }

    public Outcome<Session> tryPassword(String username, String password) {
        return tryPassword(username, password, ADDRESS);
    }

    public Outcome<Session> tryPassword(String username, String password, String address) {
        return signIn.signIn(username, password.toCharArray(), Kind.TOKEN, address);
    }

    public Session open(String username, Kind kind) {
        return done(signIn.signIn(username, PASSWORD.toCharArray(), kind, ADDRESS));
    }

    public static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.value();
        }
        throw new AssertionError("refused: " + problem(outcome));
    }

    public static Problem problem(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Invalid<?> refused) {
            return refused.problem();
        } else if (outcome instanceof Outcome.Forbidden<?> refused) {
            return refused.problem();
        } else if (outcome instanceof Outcome.NotFound<?> refused) {
            return refused.problem();
        } else if (outcome instanceof Outcome.Conflict<?> refused) {
            return refused.problem();
        } else if (outcome instanceof Outcome.Stale<?> refused) {
            return refused.problem();
        }
        throw new AssertionError("not refused: " + outcome);
    }

    public static String code(Outcome<?> outcome) {
        return problem(outcome).code();
    }
}
