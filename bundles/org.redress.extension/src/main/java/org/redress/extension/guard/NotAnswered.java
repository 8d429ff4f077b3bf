package org.redress.extension.guard;

/** Code of a plugin gave no usable answer. */
final class NotAnswered extends Exception {

    private static final long serialVersionUID = 1L;

    /** What was wrong. */
    enum Kind {
        THREW,
        TOO_SLOW,
        BUSY,
        NONSENSE,
        RESTING,
        QUARANTINED,
        GONE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    private final Kind kind;
    private final boolean quarantines;

    NotAnswered(Kind kind, String what) {
        this(kind, what, false);
    }

    /** @param quarantines whether this was one too many */
    NotAnswered(Kind kind, String what, boolean quarantines) {
        super(what, null, false, false);
        this.kind = kind;
        this.quarantines = quarantines;
    }

    Kind kind() {
        return kind;
    }

    boolean quarantines() {
        return quarantines;
    }
}
