package org.redress.manager.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.redress.manager.deploy.DeployedFiles;
import org.redress.manager.source.Sha256;
import org.redress.store.port.PluginFileStore;
import org.redress.store.port.PluginFileStore.Wanted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the watched folder of this node hold what all nodes have to hold. Each change is made once: what somebody does in the folder
 * by hand afterwards stays. Called by one thread.
 */
final class PlacedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PlacedFiles.class);

    private final PluginFileStore files;
    private final Supplier<Optional<Path>> folder;
    private final Path turns;

    /**
     * Makes one.
     *
     * @param folder the watched folder; empty while nobody watches
     * @param turns where this node remembers what it has done
     */
    PlacedFiles(PluginFileStore files, Supplier<Optional<Path>> folder, Path turns) {
        this.files = files;
        this.folder = folder;
        this.turns = turns;
    }

    void place() throws IOException {
        Optional<Path> watched = folder.get();
        if (watched.isEmpty()) {
            return;
        }
        Properties done = done();
        for (Wanted wanted : files.wanted()) {
            if (Long.parseLong(done.getProperty(wanted.name(), "0")) < wanted.turn()) {
                Path file = watched.get().resolve(wanted.name());
                if (wanted.present()) {
                    put(file, wanted);
                } else {
                    remove(file, wanted);
                }
                done.setProperty(wanted.name(), Long.toString(wanted.turn()));
                keep(done);
            }
        }
    }

    private void put(Path file, Wanted wanted) throws IOException {
        if (holds(file, wanted)) {
            return;
        }
        byte[] bytes = files.bytes(wanted.sha256())
                .orElseThrow(() -> new IOException("the content of " + wanted.name() + " is not kept"));
        Files.createDirectories(file.getParent());
        Path part = DeployedFiles.unfinished(file);
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        LOG.info("{} is put into the watched folder by a plan", wanted.name());
    }

    private void remove(Path file, Wanted wanted) throws IOException {
        if (holds(file, wanted)) {
            Files.delete(file);
            LOG.info("{} is taken out of the watched folder by a plan", wanted.name());
        } else if (Files.exists(file)) {
            LOG.warn(
                    "RD-PLG-240 {} stays in the watched folder of this node: it holds something else than what a plan took away",
                    wanted.name());
        }
    }

    private static boolean holds(Path file, Wanted wanted) throws IOException {
        return Files.isRegularFile(file) && Sha256.of(Files.readAllBytes(file)).equals(wanted.sha256());
    }

    private Properties done() throws IOException {
        Properties done = new Properties();
        if (Files.isRegularFile(turns)) {
            try (InputStream in = Files.newInputStream(turns)) {
                done.load(in);
            }
        }
        return done;
    }

    private void keep(Properties done) throws IOException {
        Path part = DeployedFiles.unfinished(turns);
        try (OutputStream out = Files.newOutputStream(part)) {
            done.store(out, null);
        }
        Files.move(part, turns, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
