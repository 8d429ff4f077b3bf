package org.redress.pack;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.pack.Node.Entry;
import org.redress.pack.Node.ListNode;
import org.redress.pack.Node.MapNode;
import org.redress.pack.Node.Scalar;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 file into nodes. Works on parse events and not on the library's own objects, so that depth, anchors,
 * tags and duplicates are caught before anything is built from them.
 */
final class YamlReader {

    static final int DEEPEST = 24;

    /** Thrown when reading on makes no sense; the error is already noted. */
    private static final class Stop extends RuntimeException {
        Stop() {
            super(null, null, false, false);
        }
    }

    private final String file;
    private final int[] source;
    private final Errors errors;
    private Iterator<Event> events;

    private YamlReader(String file, String text, Errors errors) {
        this.file = file;
        this.source = text.codePoints().toArray();
        this.errors = errors;
    }

    /** The map that the file consists of; empty when it is unusable, with errors noted. */
    static Optional<MapNode> read(String file, String text, Errors errors) {
        YamlReader reader = new YamlReader(file, text, errors);
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setCodePointLimit(Math.max(1, reader.source.length))
                    .build();
            reader.events = new Parse(settings).parseString(text).iterator();
            return reader.document();
        } catch (Stop noted) {
            return Optional.empty();
        } catch (MarkedYamlEngineException broken) {
            Mark mark = broken.getProblemMark()
                    .or(broken::getContextMark)
                    .map(reader::mark)
                    .orElse(Mark.wholeFile(file));
            errors.add(mark, Fault.BROKEN_YAML, Map.of("problem", YamlWords.of(broken.getProblem())));
        } catch (YamlEngineException broken) {
            errors.add(reader.firstUnprintable(), Fault.BROKEN_YAML, Map.of("problem", YamlWords.CHARACTER));
        }
        return Optional.empty();
    }

    private Optional<MapNode> document() {
        events.next();
        Event first = events.next();
        if (first.getEventId() != Event.ID.DocumentStart) {
            errors.add(Mark.wholeFile(file), Fault.NOT_ONE_MAP);
            return Optional.empty();
        }
        Event top = events.next();
        Node node = node(top, 1);
        events.next();
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            errors.add(mark(after), Fault.NOT_ONE_MAP);
            return Optional.empty();
        }
        if (node instanceof MapNode map) {
            return Optional.of(map);
        }
        errors.add(node.mark(), Fault.NOT_ONE_MAP);
        return Optional.empty();
    }

    private Node node(Event event, int depth) {
        refuseSpecials(event);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        if (depth > DEEPEST) {
            errors.add(mark(event), Fault.TOO_DEEP, Map.of("limit", DEEPEST));
            throw new Stop();
        }
        return event.getEventId() == Event.ID.MappingStart ? map(event, depth) : list(event, depth);
    }

    private void refuseSpecials(Event event) {
        boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
        if (anchored || event instanceof AliasEvent) {
            errors.add(mark(event), Fault.ALIAS);
            throw new Stop();
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        tag.ifPresent(name -> {
            errors.add(mark(event), Fault.TAG, Map.of("tag", name));
            throw new Stop();
        });
    }

    private MapNode map(Event start, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            refuseSpecials(event);
            if (!(event instanceof ScalarEvent key)) {
                errors.add(mark(event), Fault.BAD_KEY);
                throw new Stop();
            }
            Entry entry = new Entry(mark(event), node(events.next(), depth + 1));
            Entry earlier = entries.putIfAbsent(key.getValue(), entry);
            if (earlier != null) {
                errors.add(
                        entry.key(),
                        Fault.DUPLICATE_KEY,
                        Map.of("key", key.getValue(), "line", earlier.key().line()));
            }
        }
        return new MapNode(mark(start), entries);
    }

    private ListNode list(Event start, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new ListNode(mark(start), items);
    }

    private Scalar scalar(ScalarEvent event) {
        Mark mark = mark(event);
        int start = event.getStartMark().map(at -> at.getIndex()).orElse(0);
        Layout layout = new Layout(file, source, start, mark.line(), mark.column(), event.getScalarStyle());
        Object value = event.isPlain() ? PlainScalar.value(event.getValue()) : event.getValue();
        return new Scalar(mark, value, event.getValue(), layout);
    }

    private Mark mark(Event event) {
        return event.getStartMark().map(this::mark).orElse(Mark.wholeFile(file));
    }

    private Mark mark(org.snakeyaml.engine.v2.exceptions.Mark at) {
        return new Mark(file, at.getLine() + 1, at.getColumn() + 1);
    }

    private Mark firstUnprintable() {
        int line = 1;
        int column = 1;
        for (int point : source) {
            if (!YamlWords.printable(point)) {
                return new Mark(file, line, column);
            }
            column = point == '\n' ? 1 : column + 1;
            line += point == '\n' ? 1 : 0;
        }
        return Mark.wholeFile(file);
    }
}
