package org.redress.api.account;

import java.util.Locale;

/**
 * Who asks, and by which door. Made by an entry (REST, console, shell, timer) after it has authenticated the request;
 * roles are looked up afresh inside the use-case chain, so a caller holds no rights of its own.
 *
 * @param username account that asks
 * @param entry the door
 * @param language language tag for messages, {@code zh} by default
 * @param requestId correlates log lines and history with the request
 */
public record Caller(String username, Entry entry, String language, String requestId) {

    /** The doors of the system. */
    public enum Entry {
        REST,
        CONSOLE,
        SHELL,
        SYSTEM;

        /** As written into history. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Account name under which the system itself acts: timers, start-up, demo data. No one can sign in with it. */
    public static final String SYSTEM_USER = "system";

    public static Caller system(String requestId) {
        return new Caller(SYSTEM_USER, Entry.SYSTEM, "zh", requestId);
    }

    public boolean isSystem() {
        return entry == Entry.SYSTEM;
    }

    /**
     * Whether they may run the installation: administrators, the system itself, and whoever is let into the container's shell,
     * who commands all of it already; their name is recorded all the same.
     */
    public boolean administers(Accounts accounts) {
        return isSystem()
                || entry == Entry.SHELL
                || accounts.find(username)
                        .filter(Account::enabled)
                        .filter(account -> account.holds(Roles.ADMINISTRATOR))
                        .isPresent();
    }
}
