package org.redress.api.procedure;

/** Steps against disruptive conduct, and grounds on which a service or a complaint may be refused. */
public record ConductRules() {

    /** Of a pack that says nothing about it. */
    public static final ConductRules NONE = new ConductRules();
}
