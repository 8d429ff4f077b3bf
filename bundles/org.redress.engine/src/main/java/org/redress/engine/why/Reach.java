package org.redress.engine.why;

import java.util.Set;

/** Who could change a fact, from the most to the least useful to tell. */
enum Reach {
    /** Done by acting: a file, a task, an approval. */
    DEED,
    /** What the case says: its form, demand and offer, how it is judged. */
    CASE,
    /** Comes by the course of things. */
    COURSE,
    /** Chosen by branches for all their cases. */
    SETTING,
    /** Stays as it is. */
    FIXED;

    private static final Set<String> DEEDS = Set.of(
            "evidence",
            "tasks",
            "accounts",
            "approvals",
            "missing",
            "conduct.steps",
            "documents.issued",
            "documents.signed");
    private static final Set<String> BY_TIME =
            Set.of("today", "case.ageDays", "case.stage", "case.state", "case.repeat");
    private static final Set<String> STANDING =
            Set.of("case.branch", "case.channel", "case.type", "case.kind", "case.owner");

    static Reach of(String fact) {
        if (DEEDS.contains(fact)) {
            return DEED;
        }
        if (fact.startsWith("settings.")) {
            return SETTING;
        }
        if (STANDING.contains(fact) || fact.startsWith("actor.") || fact.startsWith("customer.")) {
            return FIXED;
        }
        return BY_TIME.contains(fact) ? COURSE : CASE;
    }
}
