package org.redress.store.database;

/** The database cannot be used, and waiting does not help. The message begins with a code and says what to do. */
public final class StoreRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public StoreRefused(String message) {
        super(message);
    }

    StoreRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
