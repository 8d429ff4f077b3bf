package org.redress.rest.resource;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/** Sends a file on, and stops reading it when nobody is there any more to take it. */
final class Download implements StreamingOutput {
    private static final int BUFFER = 64 * 1024;

    private final InputStream content;
    private final BooleanSupplier gone;

    Download(InputStream content, BooleanSupplier gone) {
        this.content = content;
        this.gone = gone;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (content) {
            byte[] buffer = new byte[BUFFER];
            int read = content.read(buffer);
            while (read >= 0 && !gone.getAsBoolean()) {
                out.write(buffer, 0, read);
                read = content.read(buffer);
            }
        }
    }
}
