package org.redress.api.casework;

/** What follows a solution: calls, satisfaction, and what the house improves. */
public record Aftercare() {

    /** Of a case in which nothing of this has happened. */
    public static final Aftercare NONE = new Aftercare();
}
