package org.redress.store.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.redress.store.jpa.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database when it is configured and offers it to the components of this bundle. A server that does not answer is
 * asked again until it does; a database that must not be used is left alone. A changed configuration opens it afresh.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.redress.store",
        configurationPolicy = ConfigurationPolicy.OPTIONAL)
@Designate(ocd = DatabaseComponent.Config.class)
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.redress.store.jpa.UnitOfWork\"")
public final class DatabaseComponent {

    /** Where the database is. */
    @ObjectClassDefinition(
            name = "Redress store",
            description =
                    "The database of this node. Each value also from the environment, see etc/org.redress.store.cfg.")
    public @interface Config {

        @AttributeDefinition(
                name = "Address",
                description = "jdbc:postgresql://host/name, or empty for Derby inside this node (one node only).")
        String url() default "";

        @AttributeDefinition(name = "User", description = "User of the database server.")
        String user() default "";

        @AttributeDefinition(name = "Password", description = "Password of that user.", type = AttributeType.PASSWORD)
        String password() default "";

        @AttributeDefinition(name = "Pool size", description = "Most connections of this node.", min = "2", max = "200")
        int poolSize() default 16;

        @AttributeDefinition(
                name = "Derby directory",
                description = "Where Derby keeps its files; empty means redress/db in the data directory.")
        String derbyDirectory() default "";
    }

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseComponent.class);
    private static final int SMALLEST_POOL = 2;
    private static final int LARGEST_POOL = 200;
    private static final int RETRY_SECONDS = 5;

    private final BundleContext context;
    private final Access access;
    private final Path home;
    private final Executor later = CompletableFuture.delayedExecutor(RETRY_SECONDS, TimeUnit.SECONDS);

    private Database database;
    private ServiceRegistration<UnitOfWork> registration;
    private boolean ended;
    private volatile boolean complained;

    @Activate
    public DatabaseComponent(BundleContext context, Config config) {
        this.context = context;
        int poolSize = Math.max(SMALLEST_POOL, Math.min(LARGEST_POOL, config.poolSize()));
        this.access = new Access(config.url(), config.user(), config.password(), poolSize, config.derbyDirectory());
        String data = context.getProperty("karaf.data");
        this.home = Path.of(data == null ? "data" : data, "redress").toAbsolutePath();
        open();
    }

    private void open() {
        if (ended()) {
            return;
        }
        try {
            begin(Database.open(access, home));
        } catch (StoreRefused refusal) {
            LOG.error("{}", refusal.getMessage());
        } catch (SQLException | IOException silence) {
            if (!complained) {
                LOG.warn(
                        "RD-STO-001 the database does not answer ({}); check REDRESS_DB_URL and the server;"
                                + " asked again every {} s",
                        silence.getMessage(),
                        RETRY_SECONDS);
                complained = true;
            }
            later.execute(this::open);
        } catch (RuntimeException bug) {
            // On a borrowed thread nobody else would tell of it.
            LOG.error("RD-STO-008 the store did not start; please report this with the lines below", bug);
        }
    }

    private void begin(Database opened) {
        LOG.info("Database is ready");
        // Everything that waits for the database starts inside this call, so no lock is held.
        ServiceRegistration<UnitOfWork> offered;
        try {
            offered = context.registerService(UnitOfWork.class, opened.unitOfWork(), null);
        } catch (IllegalStateException stopping) {
            opened.close();
            return;
        }
        if (!hold(opened, offered)) {
            end(opened, offered);
        }
    }

    private synchronized boolean ended() {
        return ended;
    }

    private synchronized boolean hold(Database opened, ServiceRegistration<UnitOfWork> offered) {
        database = opened;
        registration = offered;
        return !ended;
    }

    @Deactivate
    void close() {
        Database open;
        ServiceRegistration<UnitOfWork> offered;
        synchronized (this) {
            ended = true;
            open = database;
            offered = registration;
        }
        if (open != null) {
            end(open, offered);
        }
    }

    private static void end(Database open, ServiceRegistration<UnitOfWork> offered) {
        offered.unregister();
        open.close();
    }
}
