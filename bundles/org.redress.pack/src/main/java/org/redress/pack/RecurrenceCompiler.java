package org.redress.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.RecurrenceRule;
import org.redress.api.unit.UnitKind;
import org.redress.pack.Node.MapNode;

/** Compiles when a type of complaint recurs. */
final class RecurrenceCompiler {

    private final String pack;
    private final Names names;

    RecurrenceCompiler(String pack, Names names) {
        this.pack = pack;
        this.names = names;
    }

    List<RecurrenceRule> compile(MapNode rules) {
        List<RecurrenceRule> compiled = new ArrayList<>();
        rules.entries().forEach((id, entry) -> {
            MapNode rule = Fields.map(entry.value());
            compiled.add(new RecurrenceRule(
                    pack + "/" + id,
                    names.typeList(rule.get("types")),
                    figure(rule.get("cases")),
                    figure(rule.get("days")),
                    UnitKind.valueOf(Fields.string(rule.get("per")).toUpperCase(Locale.ROOT)),
                    names.owner(rule.get("owner")),
                    Fields.text(rule.get("why"))));
        });
        return compiled;
    }

    /** A whole number, or the setting that holds it. */
    private Limit figure(Node node) {
        Node setting = Fields.map(node).get("setting");
        return setting == null
                ? new Limit(Fields.whole(node).map(BigDecimal::valueOf), Optional.empty())
                : new Limit(Optional.empty(), Optional.of(names.numberSetting(setting, true)));
    }
}
