package org.redress.rest.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads over what is left of a body that was refused. Many clients send all of it before they look for an answer; were the
 * connection closed under them, they would see a broken pipe in place of the reason.
 */
public final class Leftovers {
    /** Attribute that says that the client has been told to send its body. */
    public static final String STARTED = "org.redress.rest.body-started";

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final long LONGEST = Duration.ofSeconds(10).toNanos();

    private Leftovers() {}

    public static void readOver(HttpServletRequest request) {
        // Who waits for a "go on" that never came sends nothing more.
        if (request.getHeader("Expect") != null && request.getAttribute(STARTED) == null) {
            return;
        }
        try {
            InputStream body = request.getInputStream();
            byte[] nobodyReads = new byte[64 * 1024];
            long start = System.nanoTime();
            while (body.read(nobodyReads) >= 0 && System.nanoTime() - start < LONGEST) {
                // Only counting time: nothing is kept.
            }
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("the rest of a body did not come: {}", gone.getMessage());
        }
    }
}
