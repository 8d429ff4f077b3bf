package org.redress.engine.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseDocument;
import org.redress.api.document.DocumentPrinter;
import org.redress.api.document.Sheet;
import org.redress.engine.action.CaseAction;
import org.redress.engine.action.Input;
import org.redress.engine.action.Printing;
import org.redress.engine.decision.Snapshot;
import org.redress.store.port.EvidenceStore;

/**
 * Prints, and keeps what was printed in the vault. Called between deciding and writing, when nothing is locked; what no
 * case comes to refer to is swept from the vault like an upload that broke off.
 */
final class Press {

    /** Larger ones come out of no printer of ours. */
    private static final long MOST_BYTES = 50L * 1024 * 1024;

    private final DocumentPrinter printer;
    private final EvidenceStore store;

    Press(DocumentPrinter printer, EvidenceStore store) {
        this.printer = printer;
        this.store = store;
    }

    /** The action with its paper, when it makes any. */
    CaseAction ready(Snapshot snapshot, CaseAction action, Input input) {
        if (!(action instanceof Printing printing)) {
            return action;
        }
        Printing.Order order = printing.order(snapshot, input);
        order.files().forEach(this::keep);
        return printing.printed(order.sheet().map(this::print));
    }

    private CaseDocument.Print print(Sheet sheet) {
        DocumentPrinter.Printed printed = printer.print(illustrated(sheet));
        EvidenceStore.Kept kept = keep(printed.pdf());
        return new CaseDocument.Print(kept.sha256(), kept.size(), printed.unprintable());
    }

    /** A PDF that is not kept. */
    DocumentPrinter.Printed proof(Sheet sheet) {
        return printer.print(illustrated(sheet));
    }

    /** With the images of signatures that were given earlier. */
    private Sheet illustrated(Sheet sheet) {
        Map<String, byte[]> images = new HashMap<>(sheet.images());
        sheet.body().stream()
                .filter(Sheet.Signatures.class::isInstance)
                .map(Sheet.Signatures.class::cast)
                .flatMap(signatures -> signatures.boxes().stream())
                .map(Sheet.Box::image)
                .flatMap(Optional::stream)
                .forEach(sha256 -> images.computeIfAbsent(sha256, this::read));
        return sheet.with(images);
    }

    byte[] read(String sha256) {
        try (InputStream content = store.open(sha256)) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private EvidenceStore.Kept keep(byte[] bytes) {
        try {
            return store.keep(new ByteArrayInputStream(bytes), MOST_BYTES);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
