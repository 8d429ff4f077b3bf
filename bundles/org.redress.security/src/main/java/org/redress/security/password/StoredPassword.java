package org.redress.security.password;

/**
 * A password as the database holds it. One of the demonstration is marked as such, so that it opens nothing once the node
 * runs without demo mode on the same database.
 *
 * @param hash PHC string
 */
public record StoredPassword(boolean demo, String hash) {

    private static final String DEMO_MARK = "demo:";

    public static StoredPassword parse(String stored) {
        return stored.startsWith(DEMO_MARK)
                ? new StoredPassword(true, stored.substring(DEMO_MARK.length()))
                : new StoredPassword(false, stored);
    }

    public String format() {
        return demo ? DEMO_MARK + hash : hash;
    }

    @Override
    public String toString() {
        return "StoredPassword[demo=" + demo + "]";
    }
}
