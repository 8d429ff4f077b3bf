package org.redress.itests.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Assumptions;
import org.redress.itests.node.RedressNode;

/** A PostgreSQL server of the test's own. */
public final class TestPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;

    private TestPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Skips the test, and says so, where there is no server for the platform; fails on a build server. */
    public static TestPostgres start() throws IOException {
        try {
            return new TestPostgres(EmbeddedPostgres.start());
        } catch (IllegalStateException noBinary) {
            if ("true".equals(System.getenv("CI"))) {
                throw noBinary;
            }
            String why =
                    "*** NOT TESTED ON POSTGRESQL: no server for this platform (" + noBinary.getMessage() + ") ***";
            System.err.println(why);
            return Assumptions.abort(why);
        }
    }

    /** A demonstration node on this server. */
    public RedressNode.Builder node(String name) {
        return RedressNode.builder(name).demo().database(server.getJdbcUrl(SUPERUSER, SUPERUSER), SUPERUSER, SUPERUSER);
    }

    EmbeddedPostgres server() {
        return server;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
