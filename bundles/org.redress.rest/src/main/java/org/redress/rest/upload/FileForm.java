package org.redress.rest.upload;

import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jvnet.mimepull.MIMEConfig;
import org.jvnet.mimepull.MIMEMessage;
import org.jvnet.mimepull.MIMEParsingException;
import org.jvnet.mimepull.MIMEPart;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;

/**
 * A form with one file, read while it arrives: the file streams from the socket to whoever takes it. Only when the field {@code
 * kind} comes after the file (as curl and browsers send it if asked in that order) does it wait in a temporary file,
 * because evidence is kept by its kind.
 */
public final class FileForm {
    /** Largest file that waits for its kind; the same as the vault takes by default. */
    static final long LARGEST_WAITING = 200L * 1024 * 1024;

    /** For boundaries, part headers and small fields. */
    private static final long OVERHEAD = 64L * 1024;

    private static final int LONGEST_KIND = 100;
    private static final int MOST_PARTS = 20;

    /** Takes the file; called at most once. */
    @FunctionalInterface
    public interface Taker<T> {
        T take(String kind, String filename, InputStream content);
    }

    private final MeteredStream body;
    private final MIMEMessage message;
    private Optional<String> kind;

    private FileForm(InputStream body, String boundary, Optional<String> kind) {
        this.body = new MeteredStream(body, OVERHEAD);
        this.kind = kind;
        MIMEConfig config = new MIMEConfig();
        // The library would keep what was read already in files of its own; here nothing is read twice.
        config.setMemoryThreshold(-1);
        this.message = new MIMEMessage(this.body, boundary, config);
    }

    /** What parts a form, as its header says. */
    public static String boundary(MediaType type) {
        String boundary = type.getParameters().get("boundary");
        if (boundary == null || boundary.isBlank()) {
            throw Refusal.of(400, RestProblems.MALFORMED);
        }
        return boundary;
    }

    /**
     * Reads the form and hands its file over.
     *
     * @param kind where it is known without the form
     */
    public static <T> T read(InputStream body, String boundary, Optional<String> kind, Taker<T> taker)
            throws IOException {
        FileForm upload = new FileForm(body, boundary, kind);
        try (MIMEMessage open = upload.message) {
            return upload.find("file", taker);
        } catch (MIMEParsingException broken) {
            throw Refusal.of(400, RestProblems.MALFORMED);
        }
    }

    private <T> T find(String field, Taker<T> taker) throws IOException {
        for (int i = 0; i < MOST_PARTS; i++) {
            Optional<Part> part = part(i);
            if (part.isEmpty()) {
                break;
            }
            ContentDisposition disposition = part.get().disposition();
            if (disposition.name().filter(field::equals).isPresent()) {
                String filename = disposition.filename().orElse("evidence");
                return kind.isPresent()
                        ? direct(part.get().content(), filename, taker)
                        : waiting(part.get().content(), i + 1, filename, taker);
            }
            readField(part.get());
        }
        throw Refusal.invalid("/" + field, "缺少文件。", "The file is missing.");
    }

    private <T> T direct(MIMEPart part, String filename, Taker<T> taker) throws IOException {
        // How much is too much says who takes it, and stops reading then.
        body.allow(Long.MAX_VALUE);
        try (InputStream content = part.readOnce()) {
            return taker.take(kind.orElseThrow(), filename, content);
        }
    }

    private <T> T waiting(MIMEPart part, int next, String filename, Taker<T> taker) throws IOException {
        Path file = Files.createTempFile("redress-upload-", ".part");
        try {
            body.allow(LARGEST_WAITING + OVERHEAD);
            try (InputStream content = part.readOnce()) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            }
            body.allow(OVERHEAD);
            readFieldsFrom(next);
            try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
                return taker.take(kind.orElse("other"), filename, content);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void readFieldsFrom(int first) throws IOException {
        for (int i = first; kind.isEmpty() && i < MOST_PARTS; i++) {
            Optional<Part> part = part(i);
            if (part.isEmpty()) {
                return;
            }
            readField(part.get());
        }
    }

    private void readField(Part part) throws IOException {
        // Fields that nobody knows are read over; the meter keeps them small.
        try (InputStream content = part.content().readOnce()) {
            byte[] value = content.readAllBytes();
            if (kind.isEmpty()
                    && part.disposition().name().filter("kind"::equals).isPresent()) {
                kind = Optional.of(new String(value, StandardCharsets.UTF_8).strip())
                        .filter(Predicate.not(String::isEmpty));
            }
        }
        if (kind.isPresent() && kind.get().length() > LONGEST_KIND) {
            throw Refusal.invalid("/kind", "最多 " + LONGEST_KIND + " 个字符。", "At most " + LONGEST_KIND + " characters.");
        }
    }

    private Optional<Part> part(int index) {
        MIMEPart part = message.getPart(index);
        List<String> headers;
        try {
            headers = part.getHeader("Content-Disposition");
        } catch (IllegalStateException end) {
            // The library promises one part too many and finds only then that the form has ended.
            return Optional.empty();
        }
        String header = headers == null || headers.isEmpty() ? "" : headers.get(0);
        return Optional.of(new Part(part, ContentDisposition.parse(header)));
    }

    private record Part(MIMEPart content, ContentDisposition disposition) {}
}
