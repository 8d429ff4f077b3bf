package org.redress.api.account;

/**
 * A role held at a unit. It reaches down: a role at a region counts in each of its branches.
 *
 * @param role role code, for example {@code operations-manager}
 * @param unit unit id
 */
public record Grant(String role, String unit) {}
