package org.redress.api.procedure;

/**
 * A row of the authority table: who may decide what, up to how much.
 *
 * @param remedy kind of remedy, or {@code *} for all
 * @param single most for one decision
 * @param cumulative most for one customer within rolling 12 months
 */
public record AuthorityRule(String id, String role, String remedy, Limit single, Limit cumulative) {}
