package org.redress.rest.entry;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A response to somebody who may have left. Jersey would log a stack trace for each closed browser window; a client that
 * goes is no error of ours.
 */
public final class PatientResponse extends HttpServletResponseWrapper {
    /** Attribute of the request once its client has left. */
    public static final String GONE = "org.redress.rest.gone";

    private static final Logger LOG = LoggerFactory.getLogger(PatientResponse.class);

    private final HttpServletRequest request;

    public PatientResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Output(super.getOutputStream());
    }

    @Override
    public void flushBuffer() {
        attempt(super::flushBuffer);
    }

    private void attempt(Sending sending) {
        if (request.getAttribute(GONE) == null) {
            try {
                sending.send();
            } catch (IOException gone) {
                request.setAttribute(GONE, Boolean.TRUE);
                LOG.debug("the client left before its answer: {}", gone.getMessage());
            }
        }
    }

    /** Something that fails when nobody is there any more. */
    private interface Sending {
        void send() throws IOException;
    }

    private final class Output extends ServletOutputStream {
        private final ServletOutputStream out;

        private Output(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            attempt(() -> out.write(b));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            attempt(() -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() {
            attempt(out::flush);
        }

        @Override
        public void close() {
            attempt(out::close);
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
