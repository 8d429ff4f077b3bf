package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.store.port.CaseRow;
import org.redress.store.port.SearchStore;
import org.redress.store.port.SearchStore.CaseOf;

/** Whoever searches sees what lists would show them, and what they were kept out of in between no more. */
class EngineSearchSightTest {

    private final Clinic clinic = new Clinic();

    private static Caller as(String username) {
        return new Caller(username, Caller.Entry.REST, "zh", "test");
    }

    /** The first statement lets the case through; the second reads it as it stands. */
    private EngineSearchSight sight(CaseFile file) {
        CaseRow row = clinic.store
                .numbered(Set.of(file.number()), Set.of(Clinic.BRANCH), Optional.empty())
                .get(0);
        return clinic.sight((SearchStore) Proxy.newProxyInstance(
                SearchStore.class.getClassLoader(),
                new Class<?>[] {SearchStore.class},
                (proxy, called, asked) -> called.getName().equals("seenCases")
                        ? List.of(row)
                        : List.of(new CaseOf(
                                clinic.now(file),
                                clinic.store.customer(file.intake().customer()).orElseThrow()))));
    }

    private static boolean sees(EngineSearchSight sight, String user, CaseFile file) {
        return !sight.cases(as(user), Set.of(file.id())).isEmpty();
    }

    @Test
    void branches_are_those_of_the_callers_roles_below_the_unit_asked_for() {
        EngineSearchSight sight = clinic.sight(null);
        assertThat(sight.branches(as("exec"), Optional.empty())).containsExactlyInAnyOrder(Clinic.BRANCH, "sh-pudong");
        assertThat(sight.branches(as("exec"), Optional.of("sh-pudong"))).containsExactly("sh-pudong");
        assertThat(sight.branches(as("frontdesk"), Optional.of("lanhu"))).containsExactly(Clinic.BRANCH);
        assertThat(sight.branches(as("frontdesk"), Optional.of("sh-pudong"))).isEmpty();
        assertThat(sight.branches(as("admin"), Optional.empty())).isEmpty();
        assertThat(sight.branches(as("nobody"), Optional.empty())).isEmpty();
    }

    @Test
    void whoever_was_kept_out_between_the_statements_sees_nothing() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        EngineSearchSight sight = sight(file);
        assertThat(sees(sight, "consultant", file)).isTrue();
        assertThat(sees(sight, "elsewhere", file)).isFalse();
        clinic.did("ops", file, "recuse", "user", "consultant", "reason", "亲属");
        assertThat(sees(sight, "consultant", file)).isFalse();
        assertThat(sees(sight, "frontdesk", file)).isTrue();
    }
}
