package org.redress.store.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Derby inside this process, for one node. Nothing but this class knows it. */
final class DerbyEngine implements Engine {

    static final String PREFIX = "jdbc:derby:";

    private static final Logger LOG = LoggerFactory.getLogger(DerbyEngine.class);
    /** What Derby says when another process has the directory. */
    private static final String BOOTED_ELSEWHERE = "XSDB6";
    /** What Derby says when a shutdown went well. */
    private static final String SHUT_DOWN = "08006";

    private static final String LOCK_SECONDS = "10";
    private static final String DEADLOCK_SECONDS = "2";

    private final EmbeddedDataSource dataSource = new EmbeddedDataSource();
    private final String name;

    /**
     * @param url {@code jdbc:derby:<name>[;attribute=value…]}
     * @param home where Derby puts its own log; only the first database of a process decides that
     */
    DerbyEngine(String url, Path home) {
        String rest = url.substring(PREFIX.length());
        int attributes = rest.indexOf(';');
        name = attributes < 0 ? rest : rest.substring(0, attributes);
        dataSource.setDatabaseName(name);
        if (attributes >= 0) {
            dataSource.setConnectionAttributes(rest.substring(attributes + 1));
        }
        // Derby reads these from nowhere else, and only when it is first used: else it writes into the working
        // directory.
        System.getProperties()
                .putIfAbsent(
                        "derby.stream.error.file", home.resolve("derby.log").toString());
        System.getProperties().putIfAbsent("derby.infolog.append", "false");
    }

    /** Boots the database, so that a directory in use elsewhere is told apart from other trouble. */
    void boot() throws SQLException, StoreRefused {
        if ("test".equals(System.getProperty("derby.system.durability"))) {
            throw new StoreRefused("RD-STO-005 Derby is told to lose data when the machine stops"
                    + " (derby.system.durability=test); remove that system property and start again");
        }
        try (Connection connection = dataSource.getConnection();
                var call = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY(?, ?)")) {
            // Who waits for a lock waits for somebody's short transaction; longer than this means that something hangs.
            set(call, "derby.locks.waitTimeout", LOCK_SECONDS);
            set(call, "derby.locks.deadlockTimeout", DEADLOCK_SECONDS);
        } catch (SQLException failure) {
            if (says(failure, BOOTED_ELSEWHERE)) {
                throw new StoreRefused("RD-STO-002 another node uses the database directory "
                        + name.replaceFirst("^directory:", "")
                        + "; Derby serves one node: stop the other one, or let both use PostgreSQL (REDRESS_DB_URL)");
            }
            throw failure;
        }
    }

    private static void set(java.sql.CallableStatement call, String key, String value) throws SQLException {
        call.setString(1, key);
        call.setString(2, value);
        call.execute();
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public String eclipseLinkTarget() {
        return "Derby";
    }

    @Override
    public String withoutWaiting() {
        return " WITH UR";
    }

    @Override
    public void close() {
        EmbeddedDataSource shutdown = new EmbeddedDataSource();
        shutdown.setDatabaseName(name);
        shutdown.setShutdownDatabase("shutdown");
        try (Connection never = shutdown.getConnection()) {
            LOG.warn("RD-STO-006 Derby did not shut down; the next start repairs what is open");
        } catch (SQLException answer) {
            // Derby reports success as an exception.
            if (!SHUT_DOWN.equals(answer.getSQLState())) {
                LOG.warn(
                        "RD-STO-006 Derby did not shut down cleanly ({}); the next start repairs what is open",
                        answer.getMessage());
            }
        }
    }

    private static boolean says(SQLException failure, String state) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                for (SQLException next = sql; next != null; next = next.getNextException()) {
                    if (state.equals(next.getSQLState())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
