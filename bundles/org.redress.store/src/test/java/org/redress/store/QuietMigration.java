package org.redress.store;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets the migration library tell of trouble only: else each fresh database prints a hundred lines. */
public final class QuietMigration {

    /** Kept here, because a logger that nobody holds forgets its level. */
    private static final Logger MIGRATION = Logger.getLogger("liquibase");

    private QuietMigration() {}

    public static void please() {
        MIGRATION.setLevel(Level.WARNING);
    }
}
