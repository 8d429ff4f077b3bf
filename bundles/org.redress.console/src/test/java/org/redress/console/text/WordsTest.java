package org.redress.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.api.money.Money;

/** Words live in the message files, in both languages, and nowhere else. */
class WordsTest {

    private static final Pattern USED =
            Pattern.compile("(?:\\.t|words\\(\\)\\.get|words\\.get|\\bsay)\\(\\s*\"([a-z][A-Za-z0-9.-]*)\"");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        messages.load(new InputStreamReader(
                WordsTest.class.getResourceAsStream("messages_" + language + ".properties"), StandardCharsets.UTF_8));
        return messages;
    }

    private static List<Path> files(String folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(path -> path.toString().endsWith(end)).sorted().toList();
        }
    }

    @Test
    void amounts_are_written_without_decimals_or_with_two() {
        assertThat(Words.in("zh").money(Money.cny("32800.00"))).isEqualTo("32,800 元");
        assertThat(Words.in("en").money(Money.cny("6800.5"))).isEqualTo("¥6,800.50");
    }

    @Test
    void both_languages_have_the_same_messages_with_the_same_places() throws IOException {
        Properties zh = messages("zh");
        Properties en = messages("en");
        assertThat(new TreeSet<>(en.stringPropertyNames())).isEqualTo(new TreeSet<>(zh.stringPropertyNames()));
        Map<String, String> differing = new TreeMap<>();
        for (String key : zh.stringPropertyNames()) {
            for (int place = 0; place < 3; place++) {
                String mark = "{" + place + "}";
                // A day of the calendar is worded by the English pattern itself.
                if (zh.getProperty(key).contains(mark) != en.getProperty(key).contains(mark)
                        && !key.equals("time.date")) {
                    differing.put(key, mark);
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void english_messages_hold_no_chinese() throws IOException {
        Properties en = messages("en");
        assertThat(en.stringPropertyNames().stream()
                        .filter(key -> !key.startsWith("language."))
                        .filter(key -> HAN.matcher(en.getProperty(key)).find())
                        .toList())
                .isEmpty();
    }

    @Test
    void every_message_asked_for_by_name_exists() throws IOException {
        Properties zh = messages("zh");
        TreeSet<String> unknown = new TreeSet<>();
        for (Path file : Stream.concat(files("src/main/jte", ".jte").stream(), files("src/main/java", ".java").stream())
                .toList()) {
            Matcher used = USED.matcher(Files.readString(file));
            while (used.find()) {
                if (!used.group(1).endsWith(".") && !zh.containsKey(used.group(1))) {
                    unknown.add(file.getFileName() + ": " + used.group(1));
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void templates_hold_no_sentence_of_their_own() throws IOException {
        List<String> allowed = List.of("Redress", "· Redress", "Enter");
        TreeSet<String> raw = new TreeSet<>();
        for (Path file : files("src/main/jte", ".jte")) {
            String text = Files.readString(file)
                    .replaceAll("(?m)^@(import|param).*$", "")
                    .replaceAll("!\\{[^}]*}", "")
                    .replaceAll("(?s)content='\\{.*?}'", "");
            text = withoutCode(text).replaceAll("(?s)<[^>]*>", "\n");
            for (String words : text.split("\n")) {
                String left = words.strip();
                boolean sentence = HAN.matcher(left).find() || left.matches(".*[A-Za-z]{2,}.*");
                if (sentence && !allowed.contains(left)) {
                    raw.add(file.getFileName() + ": " + left);
                }
            }
        }
        assertThat(raw).isEmpty();
    }

    /** Takes out expressions and directives, with their nested brackets. */
    private static String withoutCode(String text) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean expression = text.startsWith("${", i);
            Matcher directive = Pattern.compile("@(template\\.[\\w.]+|if|elseif|for)\\(")
                    .matcher(text)
                    .region(i, text.length());
            if (expression || directive.lookingAt()) {
                char open = expression ? '{' : '(';
                char close = expression ? '}' : ')';
                int start = text.indexOf(open, i);
                int end = close(text, start, open, close);
                String inside = text.substring(start + 1, end);
                int content = inside.indexOf("@`");
                rest.append(content < 0 ? "" : withoutCode(inside.substring(content + 2)));
                i = end;
            } else if (text.startsWith("@end", i) || text.startsWith("@else", i)) {
                i += text.startsWith("@endfor", i) ? 6 : text.startsWith("@endif", i) ? 5 : 4;
            } else if (text.charAt(i) != '`') {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }

    private static int close(String text, int start, char open, char close) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            depth += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length() - 1;
    }
}
