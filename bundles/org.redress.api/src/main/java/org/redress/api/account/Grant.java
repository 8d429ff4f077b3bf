package org.redress.api.account;

/**
 * A role held at a unit. It reaches down: a role at a region counts in each of its branches.
 *
 * @param role role code, for example {@code operations-manager}
 * @param unit unit id; for {@link Roles#ADMINISTRATOR} also {@link #EVERYWHERE}, because an installation needs its first
 *     administrator before it has any unit. No other role can be held there
 */
public record Grant(String role, String unit) {

    /** Stands for the whole installation, in place of a unit id. */
    public static final String EVERYWHERE = "*";

    /** The administrator's role over the whole installation. */
    public static Grant administrator() {
        return new Grant(Roles.ADMINISTRATOR, EVERYWHERE);
    }
}
