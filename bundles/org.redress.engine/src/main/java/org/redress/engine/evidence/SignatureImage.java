package org.redress.engine.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.redress.api.text.Text;

/**
 * A signature drawn on a screen, as a browser sends it: {@code data:image/png;base64,…}. Size and measures are looked at
 * before anything is decoded, so that a small file cannot fill the memory.
 */
public final class SignatureImage {

    /** How a drawn signature begins. */
    public static final String PREFIX = "data:image/png;base64,";

    /** Longest text that is taken. */
    public static final int LONGEST = 200_000;

    private static final int WIDEST = 2_000;
    private static final int HIGHEST = 1_000;
    /** Fewer dark points are a slip of the pen. */
    private static final int FEWEST_POINTS = 40;

    private static final Text BROKEN = Text.of("签名图片无法读取，应为 PNG", "The signature cannot be read; a PNG is expected");
    private static final Text TOO_LARGE = Text.of("签名图片过大", "The signature is too large");
    private static final Text EMPTY = Text.of("还没有签名", "Nothing has been signed yet");

    private SignatureImage() {}

    public static boolean drawn(String value) {
        return value.startsWith(PREFIX);
    }

    /** The bytes; empty when they are none. */
    public static Optional<byte[]> bytes(String value) {
        try {
            return Optional.of(Base64.getDecoder().decode(value.substring(PREFIX.length())));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Why it is no signature; empty when it is one. */
    public static Optional<Text> problem(String value) {
        Optional<byte[]> bytes = bytes(value);
        return bytes.isEmpty() ? Optional.of(BROKEN) : problem(bytes.get());
    }

    private static Optional<Text> problem(byte[] png) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > WIDEST || reader.getHeight(0) > HIGHEST) {
                return Optional.of(TOO_LARGE);
            }
            return points(reader.read(0)) < FEWEST_POINTS ? Optional.of(EMPTY) : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.of(BROKEN);
        } finally {
            reader.dispose();
        }
    }

    /** Dark and visible ones. */
    private static int points(BufferedImage image) {
        int points = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int argb = image.getRGB(x, y);
                int light = (argb >> 16 & 0xff) + (argb >> 8 & 0xff) + (argb & 0xff);
                points += argb >>> 24 > 64 && light < 3 * 160 ? 1 : 0;
            }
        }
        return points;
    }
}
