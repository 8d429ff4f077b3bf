package org.redress.store.upkeep;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.DatabaseUpkeep;

/** Asks the database about itself. */
@Component(service = DatabaseUpkeep.class)
public final class SqlDatabaseUpkeep implements DatabaseUpkeep {

    /** How Derby names a database that it finds by its directory. */
    private static final String DERBY_DIRECTORY = "jdbc:derby:directory:";

    private static final String OURS = "rd_";

    private final UnitOfWork work;

    @Activate
    public SqlDatabaseUpkeep(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public String product() {
        return described(about -> about.getDatabaseProductName() + " " + about.getDatabaseProductVersion());
    }

    @Override
    public int schema() {
        return new Sql("SELECT s.version FROM rd_schema s").count(work);
    }

    @Override
    public Optional<Path> files() {
        String url = described(DatabaseMetaData::getURL);
        return url.startsWith(DERBY_DIRECTORY)
                ? Optional.of(Path.of(url.substring(DERBY_DIRECTORY.length()).replaceFirst(";.*", "")))
                : Optional.empty();
    }

    @Override
    public long size() {
        return files().map(SqlDatabaseUpkeep::bytesBelow)
                .orElseGet(() -> work.read(
                        entities -> ((Number) entities.createNativeQuery("SELECT pg_database_size(current_database())")
                                        .getSingleResult())
                                .longValue()));
    }

    @Override
    public Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : described(SqlDatabaseUpkeep::tables)) {
            rows.put(table, (long) new Sql("SELECT COUNT(*) FROM ").add(table).count(work));
        }
        return rows;
    }

    @Override
    public void copyInto(Path directory) {
        if (files().isEmpty()) {
            throw new IllegalStateException("the database runs elsewhere");
        }
        work.write(entities -> entities.createNativeQuery("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?1)")
                .setParameter(1, directory.toString())
                .executeUpdate());
    }

    private static List<String> tables(DatabaseMetaData about) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var rows = about.getTables(null, about.getConnection().getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (name.startsWith(OURS)) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    /** A file may go while it is looked at: the database works. */
    private static long bytesBelow(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.mapToLong(SqlDatabaseUpkeep::bytes).sum();
        } catch (IOException | UncheckedIOException moving) {
            return 0;
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Something that is read from a connection's description. */
    private interface Description<T> {
        T of(DatabaseMetaData about) throws SQLException;
    }

    private <T> T described(Description<T> description) {
        // Only a transaction has a connection of its own.
        return work.write((EntityManager entities) -> {
            try {
                return description.of(entities.unwrap(Connection.class).getMetaData());
            } catch (SQLException failure) {
                throw new IllegalStateException("the database does not describe itself", failure);
            }
        });
    }
}
