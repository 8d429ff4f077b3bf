package org.redress.api.casework;

/** What a case is tied to: other cases, and the treatment, staff, device batch, consent or incident that it is about. */
public record Relations() {

    /** Of a case in which nothing of this has happened. */
    public static final Relations NONE = new Relations();
}
