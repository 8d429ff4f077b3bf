package org.redress.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.redress.api.procedure.CompensationRule;
import org.redress.api.procedure.CompensationRule.Counts;
import org.redress.api.procedure.LegalGround;
import org.redress.api.text.Text;
import org.redress.pack.Node.MapNode;

/** Compiles what the law supports of a claim. */
final class CompensationCompiler {

    /** What the calculator asks by itself; an item of that name would be asked twice. */
    private static final Set<String> ASKED = Set.of(
            "ground",
            "demand",
            "paidIn",
            "returned",
            "interest",
            "unused",
            "harm",
            "serious",
            "moral",
            "fraud",
            "price",
            "note");

    /** Asked beside each item that has to be proven. */
    private static final String PROVEN = "Proven";

    private final String pack;
    private final BasisCompiler bases;
    private final Errors errors;

    CompensationCompiler(String pack, BasisCompiler bases, Errors errors) {
        this.pack = pack;
        this.bases = bases;
        this.errors = errors;
    }

    List<CompensationRule> compile(MapNode rules) {
        Map<String, Integer> items = new HashMap<>();
        List<CompensationRule> compiled = new ArrayList<>();
        rules.entries().forEach((id, entry) -> {
            MapNode rule = Fields.map(entry.value());
            String counts = Fields.string(rule.get("counts"));
            errors.only(rule, "items", List.of(counts), Set.of("proven", "nothing"), "counts");
            errors.only(rule, "harms", List.of(counts), Set.of("moral-harm"), "counts");
            errors.only(rule, "factors", List.of(counts), Set.of("moral-harm"), "counts");
            errors.only(rule, "times", List.of(counts), Set.of("times-price"), "counts");
            errors.only(rule, "least", List.of(counts), Set.of("times-price"), "counts");
            needs(rule, counts, "items", Set.of("proven", "nothing"));
            needs(rule, counts, "harms", Set.of("moral-harm"));
            needs(rule, counts, "times", Set.of("times-price"));
            itemNames(Fields.map(rule.get("items")), items);
            bases.compile(rule.get("basis"))
                    .ifPresent(basis -> compiled.add(new CompensationRule(
                            pack + "/" + id,
                            Counts.valueOf(code(counts)),
                            Fields.text(rule.get("title")),
                            grounds(rule),
                            titles(Fields.map(rule.get("items"))),
                            titles(Fields.map(rule.get("harms"))),
                            Fields.texts(rule.get("factors")),
                            Fields.number(rule.get("times")),
                            Fields.number(rule.get("least")),
                            Fields.text(rule.get("why")),
                            basis)));
        });
        return compiled;
    }

    private void needs(MapNode rule, String counts, String key, Set<String> with) {
        if (with.contains(counts) && rule.get(key) == null) {
            errors.add(rule.get("counts").mark(), Fault.MISSING_KEY, Map.of("key", key));
        }
    }

    /** Items of all rules are fields of one form. */
    private void itemNames(MapNode items, Map<String, Integer> lines) {
        items.entries().forEach((name, entry) -> {
            Mark at = entry.key();
            if (ASKED.contains(name) || name.endsWith(PROVEN)) {
                errors.add(at, Fault.RESERVED_NAME, Map.of("name", name));
            }
            Integer earlier = lines.putIfAbsent(name, at.line());
            if (earlier != null) {
                errors.add(at, Fault.REPEATED_ID, Map.of("name", name, "line", earlier));
            }
        });
    }

    /** Either, where none is named. */
    private static Set<LegalGround> grounds(MapNode rule) {
        Set<LegalGround> grounds = EnumSet.noneOf(LegalGround.class);
        Fields.strings(rule.get("grounds")).forEach(ground -> grounds.add(LegalGround.valueOf(code(ground))));
        return grounds.isEmpty() ? EnumSet.allOf(LegalGround.class) : grounds;
    }

    private static Map<String, Text> titles(MapNode node) {
        Map<String, Text> titles = new LinkedHashMap<>();
        node.entries().forEach((name, entry) -> titles.put(name, Fields.text(entry.value())));
        return Collections.unmodifiableMap(titles);
    }

    private static String code(String written) {
        return written.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
