package org.redress.security.password;

/** Argon2id with next to no memory: tests of what stands above it need its rules, not its cost. */
public final class CheapHashing {

    private CheapHashing() {}

    public static PasswordHashing create() {
        return new PasswordHashing(new Argon2Cost(8, 1, 1));
    }
}
