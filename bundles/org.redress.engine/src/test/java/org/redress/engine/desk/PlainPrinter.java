package org.redress.engine.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.redress.api.document.DocumentPrinter;
import org.redress.api.document.Sheet;

/** Prints the words of a sheet as lines of text, so that a test can read them; knows no character beyond the basic planes. */
final class PlainPrinter implements DocumentPrinter {

    /** What happens while it prints: another person's change, for example. */
    Runnable meanwhile = () -> {};

    @Override
    public Printed print(Sheet sheet) {
        meanwhile.run();
        List<String> lines = new ArrayList<>(
                List.of(sheet.title(), sheet.header().left(), sheet.header().right()));
        sheet.body().forEach(block -> lines.add(block.toString()));
        lines.add(sheet.footer());
        sheet.images().keySet().forEach(sha256 -> lines.add("image " + sha256));
        String text = String.join("\n", lines);
        List<String> rare = text.codePoints()
                .filter(point -> point > 0xFFFF)
                .mapToObj(Character::toString)
                .distinct()
                .toList();
        return new Printed(text.getBytes(StandardCharsets.UTF_8), rare);
    }
}
