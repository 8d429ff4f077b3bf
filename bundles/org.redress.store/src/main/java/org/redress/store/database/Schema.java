package org.redress.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings tables up to date. The version row is read first: when it is level, the migration library is not even loaded, which
 * saves more than a second of each start.
 */
final class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    /** In order; the version of the schema is how many have run. Files are never changed after a release, only added. */
    static final List<String> CHANGELOGS = List.of(
            "schema/001-cases.sql",
            "schema/002-people.sql",
            "schema/003-plugins.sql",
            "schema/004-evidence.sql",
            "schema/005-calendars.sql",
            "schema/006-absence.sql",
            "schema/007-clocks.sql",
            "schema/008-open-offers.sql",
            "schema/009-invariants.sql",
            "schema/010-custody.sql",
            "schema/011-visits.sql",
            "schema/012-granted.sql",
            "schema/013-proposed-severity.sql",
            "schema/014-same-customer.sql",
            "schema/015-improvements.sql",
            "schema/016-own-complaints.sql",
            "schema/017-score.sql",
            "schema/018-routine-duties.sql",
            "schema/019-quarantine.sql",
            "schema/020-plans.sql",
            "schema/021-rollouts.sql",
            "schema/022-case-moves.sql",
            "schema/023-plugin-purges.sql",
            "schema/024-search.sql",
            "schema/025-reports.sql",
            "schema/026-customer-links.sql");

    private static final int ATTEMPTS = 4;
    private static final long PAUSE_MILLIS = 2_000;

    private final Engine engine;
    private final DataSource dataSource;

    Schema(Engine engine, DataSource dataSource) {
        this.engine = engine;
        this.dataSource = dataSource;
    }

    /**
     * Two nodes may start on an empty database at the same moment. The migration library lets one at a time at the tables,
     * but both may try to make its own two; the one that comes second fails there and finds the work done when it looks
     * again.
     */
    void bringUpToDate() throws SQLException, StoreRefused {
        for (int attempt = 1; ; attempt++) {
            try {
                tryOnce();
                return;
            } catch (StoreRefused refusal) {
                if (attempt == ATTEMPTS || !(refusal.getCause() instanceof SQLException)) {
                    throw refusal;
                }
                LOG.info("Schema not brought up to date, looking again: another node may be at it");
                pause();
            }
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for another node's migration", stopping);
        }
    }

    private void tryOnce() throws SQLException, StoreRefused {
        try (Connection connection = dataSource.getConnection()) {
            int version = version(connection);
            if (version > CHANGELOGS.size()) {
                throw new StoreRefused("RD-STO-003 the database has schema " + version + ", this software knows "
                        + CHANGELOGS.size() + "; install the version of Redress that the database was upgraded with");
            }
            if (version < CHANGELOGS.size()) {
                migrate(connection, version);
            }
        }
    }

    private void migrate(Connection connection, int from) throws SQLException, StoreRefused {
        long start = System.nanoTime();
        connection.setAutoCommit(false);
        try {
            Migration.run(connection, CHANGELOGS);
            writeVersion(connection);
            connection.commit();
        } catch (SQLException | RuntimeException failure) {
            throw refusal(from, failure);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        LOG.info(
                "Schema brought from {} to {} in {} ms",
                from,
                CHANGELOGS.size(),
                (System.nanoTime() - start) / 1_000_000);
    }

    private static StoreRefused refusal(int from, Exception failure) {
        return new StoreRefused(
                "RD-STO-004 the schema could not be brought from version " + from + " to "
                        + CHANGELOGS.size() + " (" + failure.getMessage()
                        + "); restore the backup made before the upgrade"
                        + " or mend the cause, then start again: what has run is not repeated",
                failure);
    }

    private int version(Connection connection) throws SQLException {
        if (!engine.hasTable(connection, "rd_schema")) {
            return 0;
        }
        try (var rows = connection.createStatement().executeQuery("SELECT version FROM rd_schema")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static void writeVersion(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE rd_schema SET version = " + CHANGELOGS.size());
        }
    }
}
