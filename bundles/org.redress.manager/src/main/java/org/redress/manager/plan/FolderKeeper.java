package org.redress.manager.plan;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.redress.extension.WatchedFolder;
import org.redress.store.port.PluginFileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether the watched folder of this node has to change. */
@Component(
        service = {},
        immediate = true)
public final class FolderKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(FolderKeeper.class);

    private final PlacedFiles placed;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "redress-plugin-files");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public FolderKeeper(
            BundleContext context, @Reference PluginFileStore files, @Reference ConfigurationAdmin configurations) {
        this.placed = new PlacedFiles(
                files,
                () -> WatchedFolder.of(configurations),
                context.getDataFile("placed.properties").toPath());
        timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(5, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            placed.place();
        } catch (IOException | RuntimeException failure) {
            // Database or disk may be away: the timer must go on.
            LOG.warn("RD-PLG-241 plugins' files were not brought up to date, tried again: {}", failure.toString());
        }
    }
}
