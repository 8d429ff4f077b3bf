package org.redress.api.procedure;

/** Templates of documents, by code. */
public record PaperRules() {

    /** Of a pack that says nothing about it. */
    public static final PaperRules NONE = new PaperRules();
}
