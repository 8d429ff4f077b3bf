package org.redress.api.procedure;

/** What a pack contributes to a case. */
public enum PackKind {
    /** Brings complaint types; a case runs exactly one. */
    PROCEDURE,
    /** Joins the procedures of a branch: law, calendar, policy. */
    OVERLAY
}
