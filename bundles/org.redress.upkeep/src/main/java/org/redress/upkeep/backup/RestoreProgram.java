package org.redress.upkeep.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.redress.api.text.Text;

/**
 * What {@code bin/restore} runs, outside the container: {@code [--with-settings] backup data deploy etc store.jar}. Ends with
 * 0 when everything is restored, 1 when nothing was, 2 when it broke off.
 */
public final class RestoreProgram {

    /** The store knows the schemas that it brings files for. */
    private static final Pattern CHANGELOG = Pattern.compile("schema/\\d{3}-[^/]+\\.sql");

    private static final String WITH_SETTINGS = "--with-settings";
    private static final int PATHS = 5;

    private RestoreProgram() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] arguments, PrintStream out) {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean withSettings = words.remove(WITH_SETTINGS);
        if (words.size() != PATHS) {
            say(
                    out,
                    Text.of(
                            "用法：bin/restore [--with-settings] <备份目录>",
                            "Usage: bin/restore [--with-settings] <backup>"));
            return 1;
        }
        List<Path> paths = words.stream()
                .map(word -> Path.of(word).toAbsolutePath().normalize())
                .toList();
        try {
            new Restore(paths.get(0), paths.get(1), paths.get(2), paths.get(3), schema(paths.get(4)))
                    .run(withSettings, text -> say(out, text));
            return 0;
        } catch (Restore.Refused refused) {
            say(out, refused.words());
            return 1;
        } catch (IOException failure) {
            say(
                    out,
                    Text.of(
                                    "RD-UPK-306 恢复中断：{why}；请清空数据目录后重试。",
                                    "RD-UPK-306 restoring broke off: {why}; empty the data directory and try again.")
                            .with("why", failure));
            return 2;
        }
    }

    static int schema(Path store) throws IOException {
        try (ZipFile jar = new ZipFile(store.toFile())) {
            return (int) jar.stream()
                    .filter(entry -> CHANGELOG.matcher(entry.getName()).matches())
                    .count();
        }
    }

    private static void say(PrintStream out, Text text) {
        out.println(text.in(Locale.getDefault().getLanguage().equals("zh") ? "zh" : "en"));
    }
}
