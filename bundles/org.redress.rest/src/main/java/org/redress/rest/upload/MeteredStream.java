package org.redress.rest.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;

/** A body that is read no further than allowed: what is sent beyond it never reaches memory or disk. */
final class MeteredStream extends FilterInputStream {
    private long left;

    MeteredStream(InputStream body, long allowance) {
        super(body);
        this.left = allowance;
    }

    /** From here on so many bytes more. */
    void allow(long allowance) {
        left = allowance;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw Refusal.of(413, RestProblems.TOO_LARGE);
        }
    }
}
