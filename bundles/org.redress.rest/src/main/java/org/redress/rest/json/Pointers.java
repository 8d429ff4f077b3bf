package org.redress.rest.json;

/** JSON pointers (RFC 6901) into a body. */
final class Pointers {
    private static final int LONGEST_NAME = 100;

    private Pointers() {}

    static String below(String pointer, String name) {
        // Names come from outside and go back in the answer: enough to find them, not enough to echo a whole body.
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return pointer + "/" + shown.replace("~", "~0").replace("/", "~1");
    }
}
