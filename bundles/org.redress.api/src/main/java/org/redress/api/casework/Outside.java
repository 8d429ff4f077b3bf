package org.redress.api.casework;

/** What goes on outside the house, and visits agreed on. */
public record Outside() {

    /** Of a case in which nothing of this has happened. */
    public static final Outside NONE = new Outside();
}
