package org.redress.rest.resource;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/** Sends what is made while it is sent, and stops making it when nobody is there any more to take it. */
final class Produced implements StreamingOutput {

    private final StreamingOutput content;
    private final BooleanSupplier gone;

    Produced(StreamingOutput content, BooleanSupplier gone) {
        this.content = content;
        this.gone = gone;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try {
            content.write(new Watched(out));
        } catch (IOException broken) {
            if (!gone.getAsBoolean()) {
                throw broken;
            }
        }
    }

    private final class Watched extends FilterOutputStream {
        private Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            here();
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            here();
            out.write(bytes, from, length);
        }

        private void here() throws IOException {
            if (gone.getAsBoolean()) {
                throw new IOException("the client left");
            }
        }
    }
}
