package org.redress.console.view;

/**
 * Somebody, as pages show them.
 *
 * @param initial for the round mark
 * @param tint class of the mark's colour
 */
public record Person(String username, String name, String initial, String tint) {

    private static final String[] TINTS = {"", "rd-av-b", "rd-av-v", "rd-av-a"};

    public static Person of(String username, String name) {
        String shown = name.isBlank() ? "?" : name.strip();
        String initial = shown.substring(0, shown.offsetByCodePoints(0, 1));
        return new Person(username, shown, initial, TINTS[Math.floorMod(username.hashCode(), TINTS.length)]);
    }
}
