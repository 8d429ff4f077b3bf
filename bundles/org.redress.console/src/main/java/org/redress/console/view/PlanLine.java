package org.redress.console.view;

/**
 * A plan in the list of its plugin.
 *
 * @param what what it does, in a few words
 * @param by who planned it, and when
 * @param outcome how it ended; empty until then
 */
public record PlanLine(String href, String what, Matrix.Mark state, String by, String reason, String outcome) {}
