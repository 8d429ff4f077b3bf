package org.redress.upkeep.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.redress.api.text.Text;
import org.redress.upkeep.node.PrivateFiles;

/** Tells how far a copy is while the database makes it in one call. */
final class CopyWatch implements AutoCloseable {

    private static final int SECONDS = 2;
    private static final long MEGABYTE = 1 << 20;

    private final Path directory;
    private final long expected;
    private final Consumer<Text> progress;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "redress-backup-watch");
        thread.setDaemon(true);
        return thread;
    });

    CopyWatch(Path directory, long expected, Consumer<Text> progress) {
        this.directory = directory;
        this.expected = expected;
        this.progress = progress;
        timer.scheduleAtFixedRate(this::tell, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void tell() {
        try {
            long bytes = 0;
            for (Path file : PrivateFiles.below(directory)) {
                bytes += Files.size(file);
            }
            progress.accept(Text.of("数据库：已复制 {done} MB，约 {all} MB", "Database: {done} of about {all} MB copied")
                    .with("done", bytes / MEGABYTE)
                    .with("all", Math.max(1, expected / MEGABYTE)));
        } catch (IOException | UncheckedIOException moving) {
            // Looked at in the middle of a change; the next look will do.
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
