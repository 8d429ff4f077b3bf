package org.redress.rest.resource;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a file on. Somebody who closes the window in the middle is no error of ours. */
final class Download implements StreamingOutput {
    private static final Logger LOG = LoggerFactory.getLogger(Download.class);
    private static final int BUFFER = 64 * 1024;

    private final InputStream content;

    Download(InputStream content) {
        this.content = content;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (content) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                if (!sent(out, buffer, read)) {
                    return;
                }
            }
        }
    }

    private static boolean sent(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
            return true;
        } catch (IOException gone) {
            LOG.debug("the client left during a download: {}", gone.getMessage());
            return false;
        }
    }
}
