package org.redress.pack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.text.Text;
import org.redress.pack.Node.ListNode;
import org.redress.pack.Node.MapNode;
import org.redress.pack.Node.Scalar;

/** Reads values out of nodes that have passed the schema; absent ones come back as empty. */
final class Fields {

    private Fields() {}

    static MapNode map(Node node) {
        return node instanceof MapNode map ? map : new MapNode(Mark.wholeFile(""), Map.of());
    }

    static List<Node> items(Node node) {
        return node instanceof ListNode list ? list.items() : List.of();
    }

    static String string(Node node) {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }

    static Optional<String> optional(Node node) {
        return node instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    static List<String> strings(Node node) {
        return items(node).stream().map(Fields::string).toList();
    }

    static boolean truth(Node node) {
        return node instanceof Scalar scalar && Boolean.TRUE.equals(scalar.value());
    }

    static Optional<BigDecimal> number(Node node) {
        return node instanceof Scalar scalar && scalar.value() instanceof Number number
                ? Optional.of(new BigDecimal(number.toString()))
                : Optional.empty();
    }

    static Optional<Integer> whole(Node node) {
        return number(node).map(BigDecimal::intValue);
    }

    static Text text(Node node) {
        Map<String, String> words = new LinkedHashMap<>();
        map(node).entries().forEach((language, entry) -> words.put(language, string(entry.value())));
        return new Text(words);
    }

    static Optional<Text> optionalText(Node node) {
        return node == null ? Optional.empty() : Optional.of(text(node));
    }

    static List<Text> texts(Node node) {
        return items(node).stream().map(Fields::text).toList();
    }
}
