package org.redress.console.customer;

import io.nayuki.qrcodegen.QrCode;
import org.redress.console.view.QrPath;

/** Draws QR codes here, so that what stands in them goes to nobody else. */
final class QrCodes {

    /** What the standard asks for around it, in modules. */
    private static final int MARGIN = 4;

    private QrCodes() {}

    static QrPath of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPath(code.size + 2 * MARGIN, path.toString());
    }
}
