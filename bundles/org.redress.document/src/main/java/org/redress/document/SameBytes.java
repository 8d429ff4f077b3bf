package org.redress.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Takes out of a PDF what differs from one printing to the next: the time of the machine and the random identifier. The time
 * is that of the sheet.
 */
final class SameBytes {

    private SameBytes() {}

    static void of(PDDocument document, Instant made) throws IOException {
        Instant second = made.truncatedTo(ChronoUnit.SECONDS);
        Calendar at = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        at.setTimeInMillis(second.toEpochMilli());
        document.getDocumentInformation().setCreationDate(at);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll(
                        "(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*",
                        "$1" + second.toString().replace("Z", "+00:00"));
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(second.toEpochMilli());
    }
}
