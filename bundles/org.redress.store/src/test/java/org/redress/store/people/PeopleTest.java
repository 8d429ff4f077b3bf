package org.redress.store.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Absence;
import org.redress.api.account.Grant;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.store.EveryDatabase;
import org.redress.store.port.AccountStore.Failures;
import org.redress.store.port.AccountStore.OneTimeCode;
import org.redress.store.port.AccountStore.StoredAccount;
import org.redress.store.port.AccountStore.StoredSession;

/** Units, accounts, sessions, codes. */
class PeopleTest extends EveryDatabase {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00.123456789Z");

    private final JpaAccountStore accounts = new JpaAccountStore(opened.work());
    private final JpaUnitStore units = new JpaUnitStore(opened.work());
    private final String name = "u" + UUID.randomUUID().toString().substring(0, 8);

    private StoredAccount account(long version, Grant... grants) {
        return new StoredAccount(
                name, "王 " + version, true, List.of(grants), Optional.of("$argon2"), false, Optional.empty(), version);
    }

    private StoredSession session(String hash, Instant expires) {
        return new StoredSession(hash, name, "token", "csrf", NOW, NOW, expires);
    }

    @Test
    void an_account_is_written_on_the_version_it_was_read_in_only() {
        Grant manager = new Grant("manager", "sh-jingan");
        Grant front = new Grant("front-desk", "sh-jingan");
        assertThat(accounts.find(name)).isEmpty();
        assertThat(accounts.save(account(0, manager, front))).isTrue();
        assertThat(accounts.save(account(0))).isFalse();
        StoredAccount read = accounts.find(name).orElseThrow();
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.grants()).containsExactly(manager, front);

        assertThat(accounts.save(account(1, front))).isTrue();
        assertThat(accounts.save(account(1, manager))).isFalse();

        assertThat(accounts.all())
                .filteredOn(found -> found.username().equals(name))
                .containsExactly(accounts.find(name).orElseThrow())
                .first()
                .satisfies(found -> assertThat(found.grants()).containsExactly(front));
    }

    @Test
    void a_time_away_is_kept_with_its_deputy_and_taken_back() {
        Absence absence = new Absence(NOW, NOW.plusSeconds(3600), Optional.of("deputy"));
        assertThat(accounts.save(away(0, Optional.of(absence)))).isTrue();
        assertThat(accounts.find(name).orElseThrow().absence()).contains(absence);
        assertThat(accounts.save(away(1, Optional.of(new Absence(NOW, NOW.plusSeconds(5), Optional.empty())))))
                .isTrue();
        assertThat(accounts.find(name).orElseThrow().absence().orElseThrow().deputy())
                .isEmpty();
        assertThat(accounts.save(away(2, Optional.empty()))).isTrue();
        assertThat(accounts.find(name).orElseThrow().absence()).isEmpty();
    }

    private StoredAccount away(long version, Optional<Absence> absence) {
        return new StoredAccount(name, "王", true, List.of(), Optional.empty(), false, absence, version);
    }

    @Test
    void sessions_end_alone_or_together_or_when_their_time_is_over() {
        accounts.saveSession(session(name + "1", NOW.plusSeconds(60)));
        accounts.saveSession(session(name + "2", NOW.plusSeconds(60)));
        accounts.saveSession(session(name + "3", NOW.plusSeconds(60)));
        accounts.touchSession(name + "1", NOW.plusSeconds(5));
        assertThat(accounts.session(name + "1").orElseThrow().seenAt()).isEqualTo(NOW.plusSeconds(5));

        accounts.endSession(name + "2");
        assertThat(accounts.session(name + "2")).isEmpty();
        accounts.endSessions(name, Optional.of(name + "1"));
        assertThat(accounts.session(name + "3")).isEmpty();
        assertThat(accounts.session(name + "1")).isPresent();
        accounts.deleteExpired(NOW.plusSeconds(60));
        assertThat(accounts.session(name + "1")).isPresent();
        accounts.deleteExpired(NOW.plusSeconds(61));
        assertThat(accounts.session(name + "1")).isEmpty();
    }

    @Test
    void a_code_is_taken_once_however_many_ask_for_it() throws Exception {
        OneTimeCode old = new OneTimeCode(name + "old", name, NOW);
        OneTimeCode code = new OneTimeCode(name + "code", name, NOW);
        accounts.saveCode(old);
        accounts.saveCode(code);
        assertThat(accounts.peekCode(old.codeHash())).isEmpty();
        assertThat(accounts.peekCode(code.codeHash())).contains(code);

        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Optional<OneTimeCode>> take = () -> accounts.takeCode(code.codeHash());
            int taken = 0;
            for (var result :
                    pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> take).toList())) {
                taken += result.get().isPresent() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(accounts.takeCode(code.codeHash())).isEmpty();
    }

    @Test
    void failures_are_kept_until_cleared_or_long_past() {
        Failures failures = new Failures("user:" + name, 3, NOW, Optional.of(NOW.plusSeconds(900)));
        accounts.saveFailures(new Failures("user:" + name, 1, NOW.minusSeconds(9), Optional.empty()));
        accounts.saveFailures(failures);
        assertThat(accounts.failures("user:" + name)).contains(failures);

        accounts.deleteExpired(NOW.plusSeconds(3_600));
        assertThat(accounts.failures("user:" + name)).isPresent();
        accounts.deleteExpired(NOW.plusSeconds(2 * 86_400));
        assertThat(accounts.failures("user:" + name)).isEmpty();

        accounts.saveFailures(failures);
        accounts.clearFailures("user:" + name);
        assertThat(accounts.failures("user:" + name)).isEmpty();
    }

    @Test
    void a_unit_is_inserted_then_changed_and_its_code_belongs_to_it_alone() {
        Unit unit = new Unit(
                name,
                UnitKind.CHAIN,
                name.toUpperCase(java.util.Locale.ROOT),
                Text.of("蓝湖", "Lanhu"),
                Optional.empty(),
                ZoneId.of("Asia/Shanghai"),
                true);
        units.save(unit);
        assertThat(units.all()).contains(unit);
        Unit closed = new Unit(name, UnitKind.CHAIN, unit.code(), Text.same("旧"), Optional.empty(), unit.zone(), false);
        units.save(closed);
        assertThat(units.all()).contains(closed).doesNotContain(unit);

        Unit thief =
                new Unit(name + "x", UnitKind.CHAIN, unit.code(), unit.name(), Optional.empty(), unit.zone(), true);
        assertThatThrownBy(() -> units.save(thief)).isInstanceOf(RuntimeException.class);
        Unit orphan = new Unit(
                name + "y", UnitKind.BRANCH, name + "Y", unit.name(), Optional.of("nowhere"), unit.zone(), true);
        assertThatThrownBy(() -> units.save(orphan)).isInstanceOf(RuntimeException.class);
    }
}
