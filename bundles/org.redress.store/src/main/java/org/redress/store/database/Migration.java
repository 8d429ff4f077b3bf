package org.redress.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liquibase.ContextExpression;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Labels;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Runs change logs with Liquibase, which notes what has run and lets one node at a time at it. */
final class Migration {

    private static final ResourceAccessor RESOURCES = new BundleResources(Migration.class.getClassLoader());

    private Migration() {}

    static void run(Connection connection, List<String> changelogs) throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Liquibase finds its own parts through the context loader.
        thread.setContextClassLoader(Migration.class.getClassLoader());
        try {
            Scope.child(settings(), () -> {
                Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                Liquibase liquibase = new Liquibase(all(changelogs, database), RESOURCES, database);
                liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                liquibase.update(new Contexts(), new LabelExpression());
            });
        } catch (SQLException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new SQLException(failure.getMessage(), failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** One log over all files, because each run of the library costs half a second. */
    private static DatabaseChangeLog all(List<String> changelogs, Database database) throws LiquibaseException {
        DatabaseChangeLog all = new DatabaseChangeLog("schema");
        all.setChangeLogParameters(new ChangeLogParameters(database));
        for (String changelog : changelogs) {
            all.include(
                    changelog,
                    false,
                    true,
                    RESOURCES,
                    new ContextExpression(),
                    new Labels(),
                    false,
                    DatabaseChangeLog.OnUnknownFileFormat.FAIL);
        }
        return all;
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        // A node never calls home.
        settings.put("liquibase.analytics.enabled", false);
        // Its words for people at a terminal go to the log instead.
        settings.put(Scope.Attr.ui.name(), new LoggerUIService());
        return settings;
    }
}
