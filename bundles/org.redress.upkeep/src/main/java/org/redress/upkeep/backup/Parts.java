package org.redress.upkeep.backup;

/** Names within a backup. */
final class Parts {
    /** The database's copy is the one directory in it. */
    static final String DATABASE = "database";

    static final String DEPLOY = "deploy";
    static final String SETTINGS = "etc";
    static final String DATA = "data";
    /** So that administrators' clients know the restored node again. */
    static final String HOST_KEY = "ssh-host.key";
    /** Decisions for people to read; they are in the database, too. */
    static final String CONFIGURATION = "configuration.json";

    private Parts() {}
}
