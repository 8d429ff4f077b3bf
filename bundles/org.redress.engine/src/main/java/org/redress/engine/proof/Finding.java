package org.redress.engine.proof;

import java.util.List;
import org.redress.api.procedure.Weakness;
import org.redress.api.text.Text;

/**
 * A weakness of a pack.
 *
 * @param at local id of what it lies at, for finding its line; empty when it is the pack as a whole
 * @param way how a case gets there: the type, then the steps; empty when it needs no steps
 * @param message what is wrong there
 */
record Finding(Flaw flaw, String at, List<String> way, Text message) {
    Finding {
        way = List.copyOf(way);
    }

    /** The way and what is wrong at its end: {@code side-effect: register → confirm → analyse: …}. */
    Text text() {
        if (way.isEmpty()) {
            return message;
        }
        String steps = way.get(0) + ": " + String.join(" → ", way.subList(1, way.size()));
        return Text.of("{way}：{what}", "{way}: {what}").with("what", message).with("way", steps);
    }

    /** As administrators are told of packs that work together, which have no one text to point into. */
    Weakness weakness() {
        String type = way.isEmpty() ? "" : way.get(0);
        return new Weakness(flaw.code(), type + "/" + at, text());
    }
}
