package org.redress.start;

import java.time.Duration;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the start, at the level before that of Karaf's feature installer, until addresses that begin with {@code mvn:} can
 * be read. They can once their settings have come out of {@code etc/}, which happens on threads of its own: if it happened
 * while the installer starts, the installer would begin its work twice, or start over in the middle of it.
 *
 * <p>Called by the framework's start level thread. After {@link #PATIENCE} the start goes on, as it would without this.
 */
public final class MavenAddressesFirst implements BundleActivator {

    private static final Logger LOG = LoggerFactory.getLogger(MavenAddressesFirst.class);

    /** Seen on an idle machine: a tenth of a second. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String MAVEN_ADDRESSES =
            "(&(objectClass=org.osgi.service.url.URLStreamHandlerService)(url.handler.protocol=mvn))";

    @Override
    public void start(BundleContext context) throws InvalidSyntaxException, InterruptedException {
        ServiceTracker<Object, Object> handlers =
                new ServiceTracker<>(context, context.createFilter(MAVEN_ADDRESSES), null);
        handlers.open();
        try {
            if (handlers.waitForService(PATIENCE.toMillis()) == null) {
                LOG.warn(
                        "RD-STA-001 no mvn: addresses after {}: look at etc/org.ops4j.pax.url.mvn.cfg. The start goes on; if"
                                + " bundles are missing afterwards, stop the node, empty its cache folder and start it again",
                        PATIENCE);
            }
        } finally {
            handlers.close();
        }
    }

    @Override
    public void stop(BundleContext context) {
        // nothing is kept
    }
}
