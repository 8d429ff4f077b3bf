package org.redress.store.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.redress.store.jpa.UnitOfWork;

/** A content read chunk by chunk, each in a statement of its own: a slow reader holds no connection. */
final class ChunkStream extends InputStream {

    private final UnitOfWork work;
    private final String contentId;
    private byte[] chunk = new byte[0];
    private int position;
    private int next;
    private boolean ended;

    ChunkStream(UnitOfWork work, String contentId) {
        this.work = work;
        this.contentId = contentId;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == chunk.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        ChunkEntity row;
        try {
            ChunkEntity.Key key = new ChunkEntity.Key(contentId, next);
            row = work.read(entities -> entities.find(ChunkEntity.class, key));
        } catch (RuntimeException failure) {
            throw new IOException("evidence could not be read", failure);
        }
        ended = row == null;
        chunk = ended ? new byte[0] : row.bytes;
        position = 0;
        next++;
        return !ended;
    }

    @Override
    public void close() {
        ended = true;
        chunk = new byte[0];
        position = 0;
    }
}
