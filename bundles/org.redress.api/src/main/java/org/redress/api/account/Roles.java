package org.redress.api.account;

/** Role codes that the core itself knows. All others are declared by packs. */
public final class Roles {

    /**
     * Runs the installation: units, accounts, plugins. Sees no case: nobody reads health data only because they look
     * after the machines.
     */
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
