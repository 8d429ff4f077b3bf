package org.redress.store.cases;

/** Ends a transaction whose case or item has moved on; not a failure, so it carries no stack. */
final class MovedOn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MovedOn() {
        super("it has moved on", null, false, false);
    }
}
