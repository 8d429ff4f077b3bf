package org.redress.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.redress.api.text.Text;

/** The YAML library's complaints in words for people. */
final class YamlWords {

    static final Text CHARACTER = Text.of(
            "含有 YAML 不允许的字符；请以 UTF-8 保存，并删除控制字符",
            "a character that YAML does not allow; save as UTF-8 and remove control characters");

    private static final Map<String, Text> BY_PART = new LinkedHashMap<>();

    static {
        BY_PART.put("\\t", Text.of("缩进请用空格，不能用制表符", "indent with spaces, tab characters are not allowed"));
        BY_PART.put(
                "unexpected character found",
                Text.of(
                        "以 & 或 * 开头的值要加引号，例如 \"*\"",
                        "put a value that starts with & or * in quotes, for example \"*\""));
        BY_PART.put(
                "cannot start any token",
                Text.of("此字符不能在这里开头；请给这个值加引号", "no value can start with this character; put it in quotes"));
        BY_PART.put(
                "mapping values are not allowed here",
                Text.of(
                        "此处不能有“键: 值”；含冒号的文字请加引号，并检查缩进",
                        "no key can stand here; put words that hold a colon in quotes, and check the indentation"));
        BY_PART.put("expected <block end>", Text.of("缩进与上面各行不一致", "the indentation does not fit the lines above"));
        BY_PART.put("could not find expected ':'", Text.of("键后面缺少冒号", "a key without its colon"));
        BY_PART.put(
                "found unexpected end of stream",
                Text.of("文件在引号内结束；缺少结束引号", "the file ends inside quotes; the closing quote is missing"));
        BY_PART.put("expected ',' or", Text.of("缺少逗号或右括号", "a comma or closing bracket is missing"));
        BY_PART.put(
                "unknown escape character",
                Text.of("双引号内的反斜杠写法不对；请改用单引号", "a wrong backslash inside double quotes; use single quotes"));
    }

    private YamlWords() {}

    static Text of(String problem) {
        String words = problem == null ? "" : problem;
        return BY_PART.entrySet().stream()
                .filter(entry -> words.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Text.of("此处写法有误（" + Errors.quotable(words) + "）", Errors.quotable(words)));
    }

    /** Whether YAML 1.2 allows the character. */
    static boolean printable(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point == 0x85
                || point >= 0x20 && point <= 0x7e
                || point >= 0xa0 && point <= 0xd7ff
                || point >= 0xe000 && point <= 0xfffd
                || point >= 0x10000;
    }
}
