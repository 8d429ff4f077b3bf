package org.redress.console.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;

/** A file that came with a form. */
public record SentFile(String name, FormDataBodyPart part) {

    /** The file of a field; empty when none was chosen. */
    public static Optional<SentFile> of(FormDataMultiPart form, String field) {
        FormDataBodyPart part = form.getField(field);
        String name = part == null || part.getContentDisposition() == null
                ? ""
                : part.getContentDisposition().getFileName(true);
        return name == null || name.isBlank() ? Optional.empty() : Optional.of(new SentFile(readable(name), part));
    }

    /** Browsers send the bytes of UTF-8 names as they are; the parser reads them as Latin letters. */
    private static String readable(String name) {
        boolean latin = name.chars().allMatch(c -> c < 256);
        return latin ? new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8) : name;
    }

    /** A field of the same form that is no file. */
    public static String text(FormDataMultiPart form, String name) {
        FormDataBodyPart part = form.getField(name);
        return part == null ? "" : part.getValue();
    }

    public InputStream content() {
        return part.getValueAs(InputStream.class);
    }
}
