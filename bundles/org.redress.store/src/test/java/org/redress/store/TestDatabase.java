package org.redress.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.redress.store.database.Access;
import org.redress.store.database.Database;
import org.redress.store.jpa.UnitOfWork;

/** The databases that every rule of the store has to hold on. */
public enum TestDatabase {
    DERBY {
        @Override
        Access create() {
            return new Access("jdbc:derby:memory:" + fresh() + ";create=true", "", "", POOL, "");
        }

        @Override
        DataSource raw(Access access) {
            EmbeddedDataSource raw = new EmbeddedDataSource();
            raw.setDatabaseName(access.url().replaceAll("^jdbc:derby:|;.*", ""));
            return raw;
        }
    },
    POSTGRESQL {
        @Override
        Access create() throws SQLException {
            String name = fresh();
            EmbeddedPostgres server = server();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return new Access(server.getJdbcUrl("postgres", name), "", "", POOL, "");
        }

        @Override
        DataSource raw(Access access) {
            PGSimpleDataSource raw = new PGSimpleDataSource();
            raw.setUrl(access.url());
            return raw;
        }
    };

    private static final int POOL = 8;
    private static EmbeddedPostgres postgres;

    abstract Access create() throws SQLException;

    abstract DataSource raw(Access access);

    /** A fresh, empty database with our schema. */
    public Opened open() throws Exception {
        Access access = create();
        return new Opened(Database.open(access, Path.of("target/derby-log").toAbsolutePath()), raw(access));
    }

    /** An open database, and a way to it behind the store's back. */
    public record Opened(Database database, DataSource raw) implements AutoCloseable {

        public UnitOfWork work() {
            return database.unitOfWork();
        }

        @Override
        public void close() {
            database.close();
        }
    }

    private static String fresh() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    private static synchronized EmbeddedPostgres server() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "100")
                        .start();
            } catch (IllegalStateException noBinary) {
                skip(noBinary);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return postgres;
    }

    private static void skip(IllegalStateException noBinary) {
        if (System.getenv("CI") != null) {
            throw noBinary;
        }
        System.err.println("\n*** NOT TESTED ON POSTGRESQL: no server for this platform (" + noBinary.getMessage()
                + "). ***\n*** Nothing may be released from here. ***\n");
        assumeTrue(false, "no PostgreSQL for this platform");
    }
}
