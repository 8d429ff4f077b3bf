package org.redress.api.casework;

/** What was done about disruptive conduct, and services that were refused. */
public record Conduct() {

    /** Of a case in which nothing of this has happened. */
    public static final Conduct NONE = new Conduct();
}
