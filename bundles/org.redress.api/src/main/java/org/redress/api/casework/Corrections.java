package org.redress.api.casework;

/** Corrective and preventive action: what departments change, and whether it works. */
public record Corrections() {

    /** Of a case in which nothing of this has happened. */
    public static final Corrections NONE = new Corrections();
}
