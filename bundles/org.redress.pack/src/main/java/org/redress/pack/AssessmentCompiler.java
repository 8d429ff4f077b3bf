package org.redress.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.api.casework.Assessment;
import org.redress.api.procedure.AssessmentRule;
import org.redress.api.procedure.AssessmentRule.Aspect;
import org.redress.api.procedure.ClassDecl;
import org.redress.api.text.Text;
import org.redress.pack.Node.MapNode;

/** Compiles the classes of a pack, and the table that proposes severity, urgency and class. */
final class AssessmentCompiler {

    private final String pack;
    private final Names names;
    private final Conditions conditions;
    private final Errors errors;

    AssessmentCompiler(String pack, Names names, Conditions conditions, Errors errors) {
        this.pack = pack;
        this.names = names;
        this.conditions = conditions;
        this.errors = errors;
    }

    /** @param scores what cases of a class count, by code */
    List<ClassDecl> classes(MapNode classes, MapNode scores) {
        scores.entries().forEach((code, entry) -> names.key(code, entry, names.classes(), Text.of("分级", "class")));
        List<ClassDecl> declared = new ArrayList<>();
        classes.entries()
                .forEach((code, entry) ->
                        declared.add(new ClassDecl(code, Fields.text(entry.value()), Fields.whole(scores.get(code)))));
        return declared;
    }

    List<AssessmentRule> rules(List<Node> rows) {
        Map<String, Integer> lines = new HashMap<>();
        List<AssessmentRule> rules = new ArrayList<>();
        for (Node node : rows) {
            MapNode row = Fields.map(node);
            List<String> types = names.typeList(row.get("types"));
            MapNode propose = Fields.map(row.get("propose"));
            Aspect aspect = aspect(propose);
            rules.add(new AssessmentRule(
                    pack + "/" + TypeCompiler.unique(row.get("id"), lines, errors),
                    aspect,
                    value(propose, aspect),
                    types,
                    LimitCompiler.column(row.get("amount-from"), names),
                    Fields.whole(row.get("repeat-from")),
                    Fields.whole(row.get("transfers-from")),
                    Fields.whole(row.get("visits-from")),
                    Fields.whole(row.get("tellings-from")),
                    Fields.whole(row.get("contradictions-from")),
                    conditions.compile(row.get("when"), types),
                    Fields.text(row.get("why"))));
        }
        return rules;
    }

    /** The schema lets exactly one of the keys through. */
    private static Aspect aspect(MapNode propose) {
        if (propose.get("severity") != null) {
            return Aspect.SEVERITY;
        }
        return propose.get("class") == null ? Aspect.URGENCY : Aspect.CLASS;
    }

    private String value(MapNode propose, Aspect aspect) {
        return switch (aspect) {
            case SEVERITY -> Fields.string(propose.get("severity"));
            case URGENCY -> Assessment.URGENT;
            case CLASS -> names.classCode(propose.get("class"));
        };
    }
}
