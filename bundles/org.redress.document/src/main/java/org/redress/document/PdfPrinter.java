package org.redress.document;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.osgi.service.component.annotations.Component;
import org.redress.api.document.DocumentPrinter;
import org.redress.api.document.Sheet;

/** Prints with openhtmltopdf, as PDF/A, so that what is archived can still be read when nobody knows how it was made. */
@Component(service = DocumentPrinter.class)
public final class PdfPrinter implements DocumentPrinter {

    /** Each takes some tens of megabytes while it lasts. */
    private static final Semaphore PRESSES = new Semaphore(2, true);

    private static final String PRODUCER = "Redress";

    static {
        XRLog.setLoggingEnabled(false);
    }

    /** Read when the first paper is printed: a node that starts does not wait for it. */
    private static final class Shelf {
        private static final Fonts FONTS = new Fonts();
        private static final byte[] COLOURS =
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    @Override
    public Printed print(Sheet sheet) {
        SheetSize.check(sheet);
        PRESSES.acquireUninterruptibly();
        try {
            Legible legible = new Legible(Shelf.FONTS);
            byte[] pdf = pdf(sheet, legible);
            return new Printed(pdf, legible.unprintable());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            PRESSES.release();
        }
    }

    private static byte[] pdf(Sheet sheet, Legible legible) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        // Its own fonts only: without PDF/A the library would go looking for those of the machine.
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U);
        builder.useColorProfile(Shelf.COLOURS);
        builder.withProducer(PRODUCER);
        // Nothing is fetched from anywhere; the images stand in the page itself.
        builder.useUriResolver((base, uri) -> uri != null && uri.startsWith("data:image/png;base64,") ? uri : null);
        Shelf.FONTS.addTo(builder);
        builder.withW3cDocument(SheetPage.of(sheet, legible), "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                SameBytes.of(document, sheet.made());
                document.save(out);
            }
        }
        return out.toByteArray();
    }
}
