package org.redress.health;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whoever started the node, once, in one plain line on standard output, that it is ready and where to find it.
 */
@Component(configurationPid = "org.redress.node", immediate = true)
public final class ReadyAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyAnnouncement.class);
    private static final String HTTP_RUNTIME = "org.osgi.service.servlet.runtime.HttpServiceRuntime";

    /** What this component needs of the node's settings; the manager describes them all. */
    @interface Config {

        String publicUrl() default "";
    }

    private final BundleContext context;
    private final Readiness readiness;
    private final String publicUrl;
    private final Executor later = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);
    private volatile boolean stopped;

    @Activate
    public ReadyAnnouncement(BundleContext context, @Reference Readiness readiness, Config config) {
        this.context = context;
        this.readiness = readiness;
        this.publicUrl = config.publicUrl();
        later.execute(this::look);
    }

    @Deactivate
    void stop() {
        stopped = true;
    }

    private void look() {
        if (stopped) {
            return;
        }
        // A health check may turn good without any event to wait for, hence looking again and again.
        if (readiness.state().ready()) {
            announce(System.out);
        } else {
            later.execute(this::look);
        }
    }

    private void announce(PrintStream out) {
        startSucceeded();
        out.println("Redress is ready: " + address()
                + (Boolean.parseBoolean(context.getProperty("redress.recovery"))
                        ? " (recovery: without the plugins in the watched folder)"
                        : ""));
    }

    /** What {@code bin/setenv} counts are starts that do not come here. */
    private void startSucceeded() {
        String data = context.getProperty("karaf.data");
        if (data != null) {
            try {
                Files.deleteIfExists(Path.of(data, "redress", "starts"));
            } catch (IOException stuck) {
                LOG.warn(
                        "RD-HLT-004 {}/redress/starts cannot be deleted ({}); the start after next would be one for recovery",
                        data,
                        stuck.getMessage());
            }
        }
    }

    private String address() {
        if (!publicUrl.isBlank()) {
            return publicUrl;
        }
        ServiceReference<?> runtime = context.getServiceReference(HTTP_RUNTIME);
        Object endpoints = runtime == null ? null : runtime.getProperty("osgi.http.endpoint");
        return endpoints instanceof String[] urls && urls.length > 0 ? urls[0] : String.valueOf(endpoints);
    }
}
