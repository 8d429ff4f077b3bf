package org.redress.document;

import java.util.List;
import java.util.stream.Stream;
import org.redress.api.document.DocumentPrinter;
import org.redress.api.document.Sheet;
import org.redress.api.document.Sheet.Block;

/** How many characters a sheet holds: what bounds the time and memory that printing takes. */
final class SheetSize {

    private SheetSize() {}

    static void check(Sheet sheet) {
        long size = sheet.body().stream()
                .flatMap(SheetSize::words)
                .mapToLong(String::length)
                .sum();
        if (size > DocumentPrinter.MOST_CHARACTERS) {
            throw new IllegalArgumentException("a sheet of " + size + " characters is too long to be printed");
        }
    }

    private static Stream<String> words(Block block) {
        if (block instanceof Sheet.Heading heading) {
            return Stream.of(heading.text());
        }
        if (block instanceof Sheet.Paragraph paragraph) {
            return Stream.of(paragraph.text());
        }
        if (block instanceof Sheet.Facts facts) {
            return facts.facts().stream().flatMap(fact -> Stream.of(fact.name(), fact.value()));
        }
        if (block instanceof Sheet.Table table) {
            return Stream.concat(table.head().stream(), table.rows().stream().flatMap(List::stream));
        }
        return ((Sheet.Signatures) block).boxes().stream().flatMap(box -> Stream.of(box.title(), box.line()));
    }
}
