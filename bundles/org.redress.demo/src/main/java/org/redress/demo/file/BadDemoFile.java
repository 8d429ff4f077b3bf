package org.redress.demo.file;

/** A file of invented cases that cannot be used. The message begins with file and line. */
public final class BadDemoFile extends RuntimeException {

    BadDemoFile(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }
}
