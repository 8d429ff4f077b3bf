package org.redress.api.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be printed: words only, no markup. The same sheet gives the same bytes.
 *
 * @param language {@code zh} or {@code en}; decides about fonts and the words of the page itself
 * @param title large, on the first page
 * @param header on every page: the house on the left, what the paper belongs to on the right
 * @param footer on every page, beside the number of the page
 * @param made stands in the file as the time it was made
 * @param images of signatures, PNG, by SHA-256
 */
public record Sheet(
        String language,
        String title,
        Header header,
        List<Block> body,
        String footer,
        Instant made,
        Map<String, byte[]> images) {

    public Sheet {
        body = List.copyOf(body);
        images = Map.copyOf(images);
    }

    /** The head of each page. */
    public record Header(String left, String right) {}

    /** A part of the body, from top to bottom. */
    public sealed interface Block permits Heading, Paragraph, Facts, Table, Signatures {}

    public record Heading(String text) implements Block {}

    /** Words; line breaks are kept. */
    public record Paragraph(String text) implements Block {}

    /** Names and values, one a line. */
    public record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    public record Fact(String name, String value) {}

    /**
     * A table; its head stands on every page that it reaches.
     *
     * @param widths of the columns, in percent
     */
    public record Table(List<Integer> widths, List<String> head, List<List<String>> rows) implements Block {
        public Table {
            widths = List.copyOf(widths);
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /** Boxes in which people sign, or have signed. */
    public record Signatures(List<Box> boxes) implements Block {
        public Signatures {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * A box for one signature.
     *
     * @param image SHA-256 of the drawn signature
     * @param line below it: when it was given and by whom it was taken; blank while nobody has signed
     */
    public record Box(String title, Optional<String> image, String line) {}

    /** The same with these images. */
    public Sheet with(Map<String, byte[]> found) {
        return new Sheet(language, title, header, body, footer, made, found);
    }
}
