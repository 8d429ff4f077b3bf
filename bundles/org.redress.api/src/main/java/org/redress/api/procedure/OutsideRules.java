package org.redress.api.procedure;

/** Tracks outside the house that a case can go on. */
public record OutsideRules() {

    /** Of a pack that says nothing about it. */
    public static final OutsideRules NONE = new OutsideRules();
}
