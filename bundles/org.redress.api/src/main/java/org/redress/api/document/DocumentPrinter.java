package org.redress.api.document;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes PDF files. Implemented by the document bundle; called by engine and reports, never while it holds a lock or a transaction.
 * Thread-safe; takes up to seconds for long papers, and lets few print at the same time. Reads nothing but the sheet:
 * whatever stands in it is printed as words.
 */
@ProviderType
public interface DocumentPrinter {

    /**
     * Prints a sheet.
     *
     * @throws IllegalArgumentException when the sheet is larger than {@link #MOST_CHARACTERS}, or an image cannot be read
     */
    Printed print(Sheet sheet);

    /** Longest sheet, all its words together. */
    int MOST_CHARACTERS = 600_000;

    /**
     * A printed sheet.
     *
     * @param pdf PDF/A, text extractable
     * @param unprintable characters that no font has; each is printed as 〓 with its code point
     */
    record Printed(byte[] pdf, List<String> unprintable) {
        public Printed {
            unprintable = List.copyOf(unprintable);
        }
    }
}
