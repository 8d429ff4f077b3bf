package org.redress.store.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL, for more than one node. */
final class PostgresEngine implements Engine {

    private static final int CONNECT_SECONDS = 10;

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

    PostgresEngine(String url, String user, String password) {
        dataSource.setUrl(url);
        if (!user.isEmpty()) {
            dataSource.setUser(user);
            dataSource.setPassword(password);
        }
        dataSource.setApplicationName("redress");
        dataSource.setReWriteBatchedInserts(true);
        dataSource.setConnectTimeout(CONNECT_SECONDS);
        // A node cut off from the database notices, instead of holding threads for as long as the network likes.
        dataSource.setTcpKeepAlive(true);
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public String eclipseLinkTarget() {
        return "PostgreSQL";
    }

    @Override
    public String withoutWaiting() {
        return "";
    }

    @Override
    public void close() {
        // Runs elsewhere.
    }
}
