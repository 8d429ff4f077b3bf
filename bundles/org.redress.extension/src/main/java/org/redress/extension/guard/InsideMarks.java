package org.redress.extension.guard;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose code is running, kept where it outlives this Java: a mapped file, which costs a call next to nothing. When a node ends for
 * want of memory, whoever was inside then is the suspect. Thread-safe.
 */
final class InsideMarks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InsideMarks.class);
    private static final int SLOTS = 256;
    private static final int WIDTH = 256;

    private final FileChannel channel;
    private final MappedByteBuffer marks;
    private final Queue<Integer> free = new ConcurrentLinkedQueue<>();
    private final Set<String> left;

    private InsideMarks(FileChannel channel) throws IOException {
        this.channel = channel;
        this.marks = channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) SLOTS * WIDTH);
        this.left = read();
        IntStream.range(0, SLOTS).forEach(slot -> {
            erase(slot);
            free.add(slot);
        });
    }

    static InsideMarks in(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return new InsideMarks(
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE));
    }

    /** Who was inside when the Java before this one ended. */
    Set<String> left() {
        return left;
    }

    /** @return what {@link #leave} takes; -1 when nothing could be marked */
    int enter(String who) {
        byte[] name = who.getBytes(StandardCharsets.UTF_8);
        Integer slot = name.length < WIDTH ? free.poll() : null;
        if (slot == null) {
            return -1;
        }
        marks.put(slot * WIDTH + 1, name);
        // The length last: a mark counts once all of it is there.
        marks.put(slot * WIDTH, (byte) name.length);
        return slot;
    }

    void leave(int slot) {
        if (slot >= 0) {
            erase(slot);
            free.add(slot);
        }
    }

    private void erase(int slot) {
        marks.put(slot * WIDTH, (byte) 0);
    }

    private Set<String> read() {
        Set<String> found = new LinkedHashSet<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            int length = Byte.toUnsignedInt(marks.get(slot * WIDTH));
            if (length > 0) {
                byte[] name = new byte[length];
                marks.get(slot * WIDTH + 1, name);
                found.add(new String(name, StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException open) {
            LOG.debug("the marks stay open", open);
        }
    }
}
