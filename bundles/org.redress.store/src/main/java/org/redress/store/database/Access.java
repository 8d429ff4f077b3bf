package org.redress.store.database;

import java.nio.file.Path;

/**
 * How to get at the database.
 *
 * @param url JDBC address; empty means Derby inside this process
 * @param derbyDirectory where Derby keeps its files; empty means {@code db} in the store's home
 * @param poolSize most connections
 */
public record Access(String url, String user, String password, int poolSize, String derbyDirectory) {

    String url(Path home) {
        if (!url.isBlank()) {
            return url.strip();
        }
        Path directory = derbyDirectory.isBlank() ? home.resolve("db") : Path.of(derbyDirectory.strip());
        return DerbyEngine.PREFIX + "directory:" + directory.toAbsolutePath() + ";create=true";
    }

    /** Never with the password. */
    @Override
    public String toString() {
        return "Access[" + url + ", " + user + ", " + poolSize + "]";
    }
}
