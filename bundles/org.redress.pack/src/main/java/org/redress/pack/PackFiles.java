package org.redress.pack;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.api.procedure.PackSource;
import org.redress.api.text.Text;
import org.redress.pack.Node.MapNode;

/** Reads the files of a pack, within limits that keep a hostile one from costing much. */
final class PackFiles {

    static final int MOST_FILES = 200;
    static final int LARGEST_FILE = 1_000_000;

    private static final Pattern NAME = Pattern.compile("(?!/)(?!.*(\\.\\.|//))[\\p{L}\\p{N}._/ -]{1,200}\\.ya?ml");

    private PackFiles() {}

    /** The readable files by path; what cannot be read is noted. */
    static Map<String, MapNode> read(PackSource source, Errors errors) {
        Map<String, MapNode> read = new LinkedHashMap<>();
        String first = source.files().firstKey();
        if (source.files().size() > MOST_FILES) {
            tooLarge(first, Text.of("规则包的文件数", "the number of files is"), MOST_FILES, errors);
            return read;
        }
        long characters =
                source.files().values().stream().mapToLong(String::length).sum();
        if (characters > PackSource.MAX_CHARACTERS) {
            tooLarge(
                    first,
                    Text.of("规则包的总字符数", "the pack's number of characters is"),
                    PackSource.MAX_CHARACTERS,
                    errors);
            return read;
        }
        source.files().forEach((path, text) -> {
            if (!errors.full()) {
                file(path, text, errors).ifPresent(map -> read.put(path, map));
            }
        });
        return read;
    }

    private static Optional<MapNode> file(String path, String text, Errors errors) {
        if (!NAME.matcher(path).matches()) {
            errors.add(Mark.wholeFile(path), Fault.FILE_NAME, Map.of("name", path));
            return Optional.empty();
        }
        if (text.length() > LARGEST_FILE || text.getBytes(StandardCharsets.UTF_8).length > LARGEST_FILE) {
            tooLarge(path, Text.of("文件的字节数", "the file's number of bytes is"), LARGEST_FILE, errors);
            return Optional.empty();
        }
        return YamlReader.read(path, text, errors);
    }

    private static void tooLarge(String file, Text what, int limit, Errors errors) {
        errors.add(Mark.wholeFile(file), Fault.TOO_LARGE, Map.of("what", what, "limit", limit));
    }
}
