package org.redress.demo.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.demo.file.DemoCases.Later;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Keys and values of a part of a file, each of which is asked for once; whatever nobody asked for is a mistake. */
final class Section {

    private final String file;
    private final int line;
    private final Map<String, Node> left = new LinkedHashMap<>();

    private Section(String file, Node node) {
        this.file = file;
        this.line = line(node);
        if (!(node instanceof MappingNode map)) {
            throw wrong("keys and values are expected here");
        }
        for (NodeTuple entry : map.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw wrong(entry.getKeyNode(), "a key is plain text");
            }
            if (left.put(key.getValue(), entry.getValueNode()) != null) {
                throw wrong(key, key.getValue() + " stands here twice");
            }
        }
    }

    static Section read(String file, String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            Optional<Node> top = new Compose(settings).composeString(text);
            return new Section(file, top.orElseThrow(() -> new BadDemoFile(file, 1, "the file is empty")));
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new BadDemoFile(file, line, "not readable as YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            throw new BadDemoFile(file, 1, "not readable as YAML: " + broken.getMessage());
        }
    }

    int line() {
        return line;
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> wrong(key + " is missing"));
    }

    String text(String key, String pattern) {
        String text = text(key);
        if (!text.matches(pattern)) {
            throw wrong(key + ": " + text + " is not like " + pattern);
        }
        return text;
    }

    Optional<String> optional(String key) {
        Node node = left.remove(key);
        if (node == null) {
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw wrong(node, key + ": a text is expected");
        }
        return Optional.of(scalar.getValue());
    }

    boolean flag(String key) {
        return optional(key)
                .map(text -> {
                    if (!text.equals("true")) {
                        throw wrong(key + ": true, or not there");
                    }
                    return true;
                })
                .orElse(false);
    }

    /** A list of sections; empty where the key is not there. */
    List<Section> sections(String key) {
        Node node = left.remove(key);
        if (node != null && !(node instanceof SequenceNode)) {
            throw wrong(node, key + ": a list is expected");
        }
        List<Section> sections = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(each -> sections.add(new Section(file, each)));
        }
        return sections;
    }

    /** Free values by name; empty where the key is not there. */
    Map<String, Object> values(String key) {
        Node node = left.remove(key);
        return node == null ? Map.of() : new Section(file, node).values();
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        left.forEach((name, node) -> values.put(name, value(node)));
        return Map.copyOf(values);
    }

    private Object value(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(this::value).toList();
        }
        return node instanceof ScalarNode scalar ? value(scalar) : new Section(file, node).values();
    }

    private Object value(ScalarNode node) {
        String text = node.getValue();
        String tag = node.getTag().getValue();
        try {
            if (node.getTag().equals(Tag.INT)) {
                return Long.valueOf(text);
            } else if (node.getTag().equals(Tag.FLOAT)) {
                return new BigDecimal(text);
            } else if (node.getTag().equals(Tag.BOOL)) {
                return Boolean.valueOf(text);
            } else if (node.getTag().equals(Tag.STR) && !text.isBlank()) {
                return text;
            }
            return switch (tag) {
                case "!day" -> new Later.Day(Integer.parseInt(text));
                case "!hour" -> new Later.Hour(Integer.parseInt(text));
                case "!who" -> new Later.Who(text);
                default -> throw wrong(node, "a text, a number, true or false, !day, !hour or !who is expected");
            };
        } catch (NumberFormatException notOne) {
            throw wrong(node, text + " is no plain number");
        }
    }

    void nothingElse() {
        left.forEach((key, node) -> {
            throw wrong(node, "unknown key " + key);
        });
    }

    BadDemoFile wrong(String message) {
        return new BadDemoFile(file, line, message);
    }

    private BadDemoFile wrong(Node node, String message) {
        return new BadDemoFile(file, line(node), message);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
