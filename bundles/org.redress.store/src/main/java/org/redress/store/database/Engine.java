package org.redress.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A kind of database, and what differs between the two that we run on. */
public interface Engine extends AutoCloseable {

    DataSource dataSource();

    /** Name of EclipseLink's description of this database. */
    String eclipseLinkTarget();

    /**
     * What ends a query for a list or a count, so that it does not wait for writers. On PostgreSQL readers never do; Derby
     * reads uncommitted rows then, which a list can bear: the case itself is read committed.
     */
    String withoutWaiting();

    /** Whether the table exists; names are compared without case. */
    default boolean hasTable(Connection connection, String table) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), "%", null)) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase(table)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Ends what runs inside this process. Connections are closed by then. */
    @Override
    void close();
}
