package org.redress.api.plugin;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that is made while it is sent.
 *
 * @param fileName plain ASCII, for saving it
 */
public record PluginExport(String fileName, Content content) {

    /** The bytes. */
    @FunctionalInterface
    public interface Content {
        /** Writes them all and leaves the stream open; blocks for database time again and again. Once. */
        void writeTo(OutputStream out) throws IOException;
    }
}
