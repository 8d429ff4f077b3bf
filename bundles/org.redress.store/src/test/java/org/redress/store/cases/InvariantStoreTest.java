package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.health.InvariantRule;
import org.redress.store.EveryDatabase;
import org.redress.store.invariants.SqlInvariantStore;
import org.redress.store.port.InvariantStore;

/** What must not be is counted, also what the database itself would refuse: here its constraints are taken away first. */
class InvariantStoreTest extends EveryDatabase {

    private static final List<String> CONSTRAINTS =
            List.of("rd_case_one_owner", "rd_case_next_deadline", "rd_case_next_clock_runs");

    private final Sample sample = new Sample();
    private InvariantStore store;
    private Instant due;

    @BeforeEach
    void writeCase() throws SQLException {
        new JpaCaseStore(opened.work()).commit(sample.registration());
        store = new SqlInvariantStore(opened.work());
        due = new JpaCaseStore(opened.work()).nextDue(Instant.EPOCH).orElseThrow();
        run("INSERT INTO rd_account (username, version, display_name, enabled, must_change)"
                + " SELECT owner, 1, owner, 1, 0 FROM rd_case WHERE id = $id AND NOT EXISTS"
                + " (SELECT 1 FROM rd_account a WHERE a.username = rd_case.owner)");
    }

    @AfterEach
    void forgetCase() throws SQLException {
        run(
                "UPDATE rd_case SET state = 'ARCHIVED', owner = NULL, next_clock = NULL, next_due_at = NULL, next_run = NULL"
                        + " WHERE id = $id",
                "UPDATE rd_clock SET run = 'stopped', armed_at = NULL WHERE case_id = $id",
                "UPDATE rd_account SET enabled = 1");
        assertThat(broken()).isEmpty();
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = opened.raw().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.executeUpdate(sql.replace("$id", "'" + sample.id + "'"));
            }
            connection.commit();
        }
    }

    /** Dropped for good: this class has a database of its own, and each test leaves it sound. */
    private void withoutConstraints() throws SQLException {
        try (Connection connection = opened.raw().getConnection();
                Statement statement = connection.createStatement()) {
            for (String constraint : CONSTRAINTS) {
                try {
                    statement.executeUpdate("ALTER TABLE rd_case DROP CONSTRAINT " + constraint);
                } catch (SQLException goneAlready) {
                    assertThat(goneAlready.getSQLState()).isIn("42X86", "42704");
                }
            }
        }
    }

    private List<InvariantRule> broken() {
        return Arrays.stream(InvariantRule.values())
                .filter(rule -> store.violations(rule, due.minusSeconds(1)) > 0)
                .toList();
    }

    private void breaks(InvariantRule rule, String... statements) throws SQLException {
        withoutConstraints();
        assertThat(broken()).isEmpty();
        run(statements);
        assertThat(broken()).containsExactly(rule);
        assertThat(store.violations(rule, due.minusSeconds(1))).isEqualTo(1);
        assertThat(store.examples(rule, due.minusSeconds(1), 5)).containsExactly(sample.number);
    }

    @Test
    void a_sound_case_breaks_no_rule() {
        assertThat(broken()).isEmpty();
        assertThat(store.openCases()).isEqualTo(1);
        assertThat(store.clocksRunning()).isPositive();
        assertThat(store.clocksDue(due.minusSeconds(1))).isZero();
        assertThat(store.clocksDue(due)).isEqualTo(1);
    }

    @Test
    void a_case_without_owner_is_counted() throws SQLException {
        breaks(InvariantRule.OWNER_PRESENT, "UPDATE rd_case SET owner = NULL WHERE id = $id");
    }

    @Test
    void a_case_whose_owner_has_left_is_counted() throws SQLException {
        breaks(
                InvariantRule.OWNER_ACTIVE,
                "UPDATE rd_account SET enabled = 0 WHERE username = (SELECT owner FROM rd_case WHERE id = $id)");
    }

    @Test
    void an_open_case_whose_next_deadline_does_not_run_is_counted() throws SQLException {
        breaks(InvariantRule.NEXT_DEADLINE_RUNS, "UPDATE rd_case SET next_clock = 'no/such' WHERE id = $id");
    }

    @Test
    void an_open_case_without_a_next_deadline_is_counted() throws SQLException {
        breaks(
                InvariantRule.NEXT_DEADLINE_RUNS,
                "UPDATE rd_case SET next_clock = NULL, next_due_at = NULL, next_run = NULL WHERE id = $id");
    }

    @Test
    void a_clock_that_is_due_before_the_next_deadline_is_counted() throws SQLException {
        breaks(
                InvariantRule.NEXT_DEADLINE_EARLIEST,
                "INSERT INTO rd_clock (case_id, clock_id, case_number, subject, run, due_at, armed_at, warned)"
                        + " SELECT case_id, 'shop/earlier', case_number, 'x', 'running', due_at - 1, due_at - 1, 0"
                        + " FROM rd_clock WHERE case_id = $id AND due_at = (SELECT next_due_at FROM rd_case WHERE id = $id)");
        run("DELETE FROM rd_clock WHERE clock_id = 'shop/earlier'");
    }

    @Test
    void an_archived_case_that_is_still_somebodys_is_counted() throws SQLException {
        breaks(
                InvariantRule.ARCHIVED_FREE,
                "UPDATE rd_case SET state = 'ARCHIVED', next_clock = NULL, next_due_at = NULL, next_run = NULL"
                        + " WHERE id = $id",
                "UPDATE rd_clock SET run = 'stopped', armed_at = NULL WHERE case_id = $id");
    }

    @Test
    void a_clock_that_counts_on_after_the_end_is_counted() throws SQLException {
        breaks(
                InvariantRule.ENDED_AT_REST,
                "UPDATE rd_case SET state = 'CLOSED', next_clock = NULL, next_due_at = NULL, next_run = NULL"
                        + " WHERE id = $id");
    }

    @Test
    void what_looks_after_kept_things_may_go_on_after_the_end() throws SQLException {
        run(
                "UPDATE rd_case SET state = 'CLOSED', next_clock = NULL, next_due_at = NULL, next_run = NULL WHERE id = $id",
                "UPDATE rd_clock SET run = 'custody' WHERE case_id = $id");
        assertThat(store.violations(InvariantRule.ENDED_AT_REST, due)).isZero();
    }

    @Test
    void a_step_that_was_due_and_did_not_fire_is_counted() {
        assertThat(store.violations(InvariantRule.DUE_FIRED, due)).isZero();
        assertThat(store.violations(InvariantRule.DUE_FIRED, due.plusSeconds(1)))
                .isEqualTo(1);
        assertThat(store.examples(InvariantRule.DUE_FIRED, due.plusSeconds(1), 5))
                .containsExactly(sample.number);
    }
}
