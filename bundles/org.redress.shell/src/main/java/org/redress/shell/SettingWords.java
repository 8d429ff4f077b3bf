package org.redress.shell;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.karaf.shell.support.CommandException;

/** Settings as typed in a terminal: {@code days=7}, {@code strict=true}, {@code channels=[phone,chat]}, else a text. */
final class SettingWords {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}\\.\\d{1,15}");

    private SettingWords() {}

    static Map<String, Object> parse(List<String> words) throws CommandException {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw RedressCommand.wrong(
                        "设置写作 名称=值，例如 days=7。", "write a setting as name=value, for example days=7.");
            }
            settings.put(word.substring(0, equals), value(word.substring(equals + 1)));
        }
        return settings;
    }

    private static Object value(String word) {
        if (word.equals("true") || word.equals("false")) {
            return Boolean.valueOf(word);
        }
        if (WHOLE.matcher(word).matches()) {
            return Long.valueOf(word);
        }
        if (DECIMAL.matcher(word).matches()) {
            return Double.valueOf(word);
        }
        if (word.startsWith("[") && word.endsWith("]")) {
            return Arrays.stream(word.substring(1, word.length() - 1).split(","))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
        }
        return word;
    }
}
