package org.redress.engine.desk;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Signatures as a browser sends them. */
final class Signatures {

    /** As drawn by somebody. */
    static final String DRAWN = png(400, 150, 200);
    /** Of somebody else. */
    static final String OTHER = png(400, 150, 260);

    static final String EMPTY = png(400, 150, 0);

    static final String HUGE = png(3000, 150, 200);

    private Signatures() {}

    private static String png(int width, int height, int stroke) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3));
        if (stroke > 0) {
            pen.drawLine(20, 20, 20 + stroke, 100);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
