package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.store.EveryDatabase;
import org.redress.store.people.AdminLogSample;

/** Architecture rule 4: what must hold of every case holds even for somebody with an SQL prompt. */
class InvariantsTest extends EveryDatabase {

    private final Sample sample = new Sample();

    @BeforeEach
    void writeCase() {
        new JpaCaseStore(opened.work()).commit(sample.registration());
    }

    /** One transaction, as the database alone sees it. */
    private void run(String... statements) throws SQLException {
        try (Connection connection = opened.raw().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (String sql : statements) {
                    statement.executeUpdate(sql.replace("$id", "'" + sample.id + "'"));
                }
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }

    private void refused(String... statements) {
        assertThatThrownBy(() -> run(statements))
                .as(String.join("; ", statements))
                .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                        .startsWith("23"));
    }

    @Test
    void an_open_or_closed_case_has_an_owner_and_an_archived_one_has_none() throws SQLException {
        refused("UPDATE rd_case SET owner = NULL WHERE id = $id");
        refused("UPDATE rd_case SET owner = '' WHERE id = $id");
        refused("UPDATE rd_case SET state = 'CLOSED', owner = NULL WHERE id = $id");
        refused("UPDATE rd_case SET state = 'ARCHIVED' WHERE id = $id");
        run("UPDATE rd_case SET state = 'ARCHIVED', owner = NULL WHERE id = $id");
    }

    @Test
    void an_open_case_has_a_next_deadline() {
        refused("UPDATE rd_case SET next_clock = NULL, next_due_at = NULL, next_run = NULL WHERE id = $id");
        refused("UPDATE rd_case SET next_clock = NULL WHERE id = $id");
        refused("UPDATE rd_case SET next_due_at = NULL WHERE id = $id");
        refused("UPDATE rd_case SET next_run = NULL WHERE id = $id");
        refused("UPDATE rd_case SET next_run = 'stopped' WHERE id = $id");
    }

    @Test
    void the_next_deadline_is_a_running_clock_of_the_same_case_due_at_that_time() throws SQLException {
        refused("UPDATE rd_case SET next_clock = 'no/such' WHERE id = $id");
        refused("UPDATE rd_case SET next_due_at = next_due_at + 1 WHERE id = $id");
        refused("UPDATE rd_clock SET due_at = due_at + 1, armed_at = armed_at + 1 WHERE case_id = $id");
        refused("UPDATE rd_clock SET run = 'stopped', armed_at = NULL WHERE case_id = $id");
        refused("DELETE FROM rd_clock WHERE case_id = $id");
        run(
                "UPDATE rd_clock SET due_at = due_at + 1, armed_at = armed_at + 1 WHERE case_id = $id",
                "UPDATE rd_case SET next_due_at = next_due_at + 1 WHERE id = $id");
    }

    @Test
    void a_clock_of_another_case_does_not_count() {
        Sample other = new Sample();
        new JpaCaseStore(opened.work()).commit(other.registration());

        refused("DELETE FROM rd_clock WHERE case_id = $id");
    }

    @Test
    void a_closed_case_needs_no_deadline() throws SQLException {
        run(
                "UPDATE rd_case SET state = 'CLOSED', next_clock = NULL, next_due_at = NULL, next_run = NULL WHERE id = $id",
                "UPDATE rd_clock SET run = 'stopped', armed_at = NULL WHERE case_id = $id");
    }

    @Test
    void a_clock_that_still_has_to_fire_cannot_be_hidden_from_the_timer() throws SQLException {
        refused("UPDATE rd_clock SET armed_at = NULL WHERE case_id = $id");
        refused("UPDATE rd_clock SET armed_at = armed_at + 1 WHERE case_id = $id");
        run("UPDATE rd_clock SET armed_at = armed_at - 1 WHERE case_id = $id");
    }

    @Test
    void a_clock_that_rests_is_no_next_deadline() throws SQLException {
        refused("UPDATE rd_clock SET run = 'paused' WHERE case_id = $id");
        refused("UPDATE rd_clock SET run = 'dormant', armed_at = NULL WHERE case_id = $id");
        refused("UPDATE rd_clock SET run = 'asleep' WHERE case_id = $id");
    }

    @Test
    void first_receiver_and_number_never_change() throws SQLException {
        refused("UPDATE rd_case SET first_receiver = 'somebody.else' WHERE id = $id");
        refused("UPDATE rd_case SET case_number = 'SHJA-9999-9999' WHERE id = $id");
        run("UPDATE rd_case SET first_receiver = first_receiver WHERE id = $id");
    }

    @Test
    void numbers_are_unique() throws SQLException {
        String copy = "INSERT INTO rd_case SELECT '" + sample.number + "', case_number, version, branch, case_type,"
                + " plugin_id, procedure_digest, kind, 'CLOSED', stage, owner, first_receiver, offered_to, severity, urgent,"
                + " summary, customer_id, received_at, next_text, CAST(NULL AS VARCHAR(160)), CAST(NULL AS VARCHAR(8000)),"
                + " CAST(NULL AS BIGINT), CAST(NULL AS VARCHAR(8)), sort_due, body, closed_at, proposed_severity,"
                + " part_of_other, class_code, score, channel, answered_at, result_grade, process_grade FROM rd_case WHERE id = $id";
        refused(copy);
        run(copy.replace("case_number,", "'another " + sample.number + "',"));
    }

    @Test
    void history_is_append_only() throws SQLException {
        refused("UPDATE rd_event SET actor = 'nobody' WHERE case_id = $id");
        refused("UPDATE rd_event SET hash = prev_hash WHERE case_id = $id");
        refused("DELETE FROM rd_personal_value WHERE case_id = $id", "DELETE FROM rd_event WHERE case_id = $id");
        refused(
                "INSERT INTO rd_event SELECT case_id, seq, format, happened_at, recorded_at, actor, what, details, reasons,"
                        + " hash, prev_hash, clock_id FROM rd_event WHERE case_id = $id");
        assertThat(new JpaCaseStore(opened.work()).committedHistory(sample.id, 0, 9))
                .isEqualTo(List.of(sample.event(1)));
        run("DELETE FROM rd_personal_value WHERE case_id = $id");
    }

    @Test
    void a_case_with_a_history_cannot_be_deleted() {
        refused("DELETE FROM rd_case WHERE id = $id");
    }

    @Test
    void the_log_of_administration_is_append_only() {
        AdminLogSample.write(opened.work());

        refused("UPDATE rd_admin_log SET actor = 'nobody'");
        refused("DELETE FROM rd_admin_log");
    }
}
