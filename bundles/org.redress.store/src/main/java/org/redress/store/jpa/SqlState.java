package org.redress.store.jpa;

import java.sql.SQLException;
import java.util.function.Predicate;
import org.eclipse.persistence.exceptions.EclipseLinkException;

/** What the database said, dug out of the exceptions around it. */
public final class SqlState {

    private static final int DEEPEST = 20;

    private SqlState() {}

    /** A key is taken, or another constraint holds. */
    public static boolean integrity(Throwable failure) {
        return any(failure, state -> state.startsWith("23"));
    }

    /** Deadlock, lock time-out, serialization: the same again may succeed. */
    public static boolean passing(Throwable failure) {
        return any(failure, state -> state.startsWith("40") || state.equals("55P03"));
    }

    private static boolean any(Throwable failure, Predicate<String> state) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql) {
                for (SQLException next = sql; next != null; next = next.getNextException()) {
                    if (next.getSQLState() != null && state.test(next.getSQLState())) {
                        return true;
                    }
                }
            }
            cause = cause instanceof EclipseLinkException wrapped && wrapped.getInternalException() != null
                    ? wrapped.getInternalException()
                    : cause.getCause();
        }
        return false;
    }
}
