package org.redress.security.password;

/**
 * What guessing one password costs.
 *
 * @param memoryKib memory in KiB
 * @param passes passes over it
 * @param lanes degree of parallelism
 */
record Argon2Cost(int memoryKib, int passes, int lanes) {

    /** OWASP password storage cheat sheet: 19 MiB, two passes, one lane. */
    static final Argon2Cost TODAY = new Argon2Cost(19 * 1024, 2, 1);
}
