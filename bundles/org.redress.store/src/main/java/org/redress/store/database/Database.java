package org.redress.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.redress.store.jpa.PersistenceUnit;
import org.redress.store.jpa.UnitOfWork;

/** An open database: pool, schema, entity manager factory. */
public final class Database implements AutoCloseable {

    private static final long CONNECTION_WAIT_MILLIS = TimeUnit.SECONDS.toMillis(10);
    /** The pool thins out to this when nobody works. */
    private static final int IDLE = 2;

    private final Engine engine;
    private final HikariDataSource pool;
    private final EntityManagerFactory factory;

    private Database(Engine engine, HikariDataSource pool, EntityManagerFactory factory) {
        this.engine = engine;
        this.pool = pool;
        this.factory = factory;
    }

    /**
     * Opens the database and brings its schema up to date.
     *
     * @param home directory of an embedded database and its log
     * @throws IOException when that directory cannot be written
     * @throws SQLException when the database does not answer; may pass
     * @throws StoreRefused when it must not be used; does not pass
     */
    public static Database open(Access access, Path home) throws IOException, SQLException, StoreRefused {
        Files.createDirectories(home);
        Engine engine = engine(access, home);
        HikariDataSource pool = null;
        try {
            pool = pool(engine, access.poolSize());
            new Schema(engine, pool).bringUpToDate();
            EntityManagerFactory factory = PersistenceUnit.create(pool, engine.eclipseLinkTarget(), Entities.ALL);
            return new Database(engine, pool, factory);
        } catch (SQLException | StoreRefused | RuntimeException failure) {
            if (pool != null) {
                pool.close();
            }
            engine.close();
            throw failure;
        }
    }

    private static Engine engine(Access access, Path home) throws SQLException, StoreRefused {
        String url = access.url(home);
        if (url.startsWith(DerbyEngine.PREFIX)) {
            DerbyEngine derby = new DerbyEngine(url, home);
            derby.boot();
            return derby;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return new PostgresEngine(url, access.user(), access.password());
        }
        throw new StoreRefused("RD-STO-007 no driver for the database address '" + url.replaceAll("[?;].*", "…")
                + "'; use jdbc:postgresql://host/name, or leave REDRESS_DB_URL empty for the embedded database");
    }

    private static HikariDataSource pool(Engine engine, int size) throws SQLException {
        // Asked once without the pool, because the pool hides why it got no connection.
        engine.dataSource().getConnection().close();
        HikariConfig config = new HikariConfig();
        config.setPoolName("redress");
        config.setDataSource(engine.dataSource());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(IDLE, size));
        config.setConnectionTimeout(CONNECTION_WAIT_MILLIS);
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException silence) {
            throw new SQLException(silence.getMessage(), silence);
        }
    }

    public UnitOfWork unitOfWork() {
        return new UnitOfWork(factory, engine.withoutWaiting());
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
        engine.close();
    }
}
