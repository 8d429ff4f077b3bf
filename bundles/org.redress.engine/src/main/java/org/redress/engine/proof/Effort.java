package org.redress.engine.proof;

/** What a proof may cost, so that no pack holds up those that come after it. One for each proof; not thread-safe. */
final class Effort {

    /** Far more than a pack of a hundred stages needs. */
    static final int MOST = 100_000;

    /** The pack needs more than that. */
    static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Spent() {
            super("", null, false, false);
        }
    }

    private int states;

    /** Counts one more state of a case that is looked at. */
    void state() {
        if (++states > MOST) {
            throw new Spent();
        }
    }

    int states() {
        return states;
    }
}
