package org.redress.itests.browser;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/** Small pictures for the README, made where {@code -Dredress.pictures=<folder>} says so. */
final class Pictures {

    /** Name of a picture by the page, language and look that it shows, and how wide it is. */
    private static final Map<String, Integer> WANTED =
            Map.of("worklist-en-desk", 640, "case-en-desk", 640, "plugins-en-desk", 640, "intake-zh-phone", 240);

    private static final String FOLDER = System.getProperty("redress.pictures", "");

    private Pictures() {}

    static void keep(String name, Browser browser) {
        if (FOLDER.isEmpty() || !WANTED.containsKey(name)) {
            return;
        }
        try {
            BufferedImage seen = ImageIO.read(new ByteArrayInputStream(browser.seen()));
            int width = WANTED.get(name);
            int height = seen.getHeight() * width / seen.getWidth();
            BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = small.createGraphics();
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            canvas.drawImage(seen.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
            canvas.dispose();
            Files.createDirectories(Path.of(FOLDER));
            ImageIO.write(small, "png", Path.of(FOLDER, name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
