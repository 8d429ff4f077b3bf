package org.redress.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.LadderRule;
import org.redress.pack.Node.MapNode;

/** Compiles the decision tables of a pack: ladder and authority. */
final class TableCompiler {

    private static final String ALL = "*";

    private final String pack;
    private final Names names;
    private final Conditions conditions;
    private final TriggerCompiler triggers;
    private final Errors errors;

    TableCompiler(String pack, Names names, Conditions conditions, TriggerCompiler triggers, Errors errors) {
        this.pack = pack;
        this.names = names;
        this.conditions = conditions;
        this.triggers = triggers;
        this.errors = errors;
    }

    List<LadderRule> ladder(List<Node> rows) {
        Map<String, Integer> lines = new HashMap<>();
        List<LadderRule> rules = new ArrayList<>();
        for (Node node : rows) {
            MapNode row = Fields.map(node);
            if (row.get("lead") == null && Fields.items(row.get("tell")).isEmpty()) {
                errors.add(row.mark(), Fault.NO_EFFECT);
            }
            List<String> types = names.typeList(row.get("types"));
            rules.add(new LadderRule(
                    pack + "/" + TypeCompiler.unique(row.get("id"), lines, errors),
                    Fields.whole(row.get("level")).orElseThrow(),
                    Fields.optionalText(row.get("title")),
                    triggers.compile(row.get("on"), types),
                    types,
                    names.remedyList(row.get("remedies")),
                    LimitCompiler.column(row.get("amount-from"), names),
                    LimitCompiler.column(row.get("cumulative-from"), names),
                    LimitCompiler.column(row.get("amount-or-cumulative-from"), names),
                    names.optionalRole(row.get("above-authority-of")),
                    Fields.whole(row.get("refused-from")),
                    Fields.whole(row.get("repeat-from")),
                    Fields.whole(row.get("transfers-from")),
                    Fields.whole(row.get("reopened-from")),
                    Fields.strings(row.get("severities")),
                    Fields.items(row.get("classes")).stream()
                            .map(names::classCode)
                            .toList(),
                    Fields.optional(row.get("urgent")).map(Boolean::valueOf),
                    conditions.compile(row.get("when"), types),
                    Fields.optional(row.get("policy")),
                    replaces(row),
                    Fields.optional(row.get("lead")).map(lead -> names.owner(row.get("lead"))),
                    names.roleList(row.get("tell")),
                    Fields.text(row.get("why")),
                    Fields.optionalText(row.get("next")),
                    Fields.truth(row.get("again"))));
        }
        return rules;
    }

    /** Rows of other packs, so they cannot be checked here; a procedure comes first and has nothing to replace. */
    private List<String> replaces(MapNode row) {
        if (row.get("replaces") != null && !names.overlay()) {
            errors.add(
                    row.entries().get("replaces").key(),
                    Fault.NOT_APPLICABLE,
                    Map.of("key", "replaces", "with", "kind: overlay"));
        }
        for (Node replaced : Fields.items(row.get("replaces"))) {
            if (Fields.string(replaced).startsWith(pack + "/")) {
                errors.add(replaced.mark(), Fault.REPLACES_OWN, Map.of("name", Fields.string(replaced)));
            }
        }
        return Fields.strings(row.get("replaces"));
    }

    /** Other voices count only where several are needed; one voice of another role is a row of its own. */
    private List<String> voices(MapNode row) {
        if (row.get("with") != null && Fields.whole(row.get("quorum")).orElse(1) < 2) {
            errors.add(
                    row.entries().get("with").key(),
                    Fault.NOT_APPLICABLE,
                    Map.of("key", "with", "with", "quorum: 2–" + AuthorityRule.MOST_VOICES));
        }
        return names.roleList(row.get("with"));
    }

    private List<String> replacedRows(MapNode row, String remedy) {
        for (Node replaced : Fields.items(row.get("replaces"))) {
            String name = Fields.string(replaced);
            String other = name.substring(name.lastIndexOf('/') + 1);
            if (!remedy.equals(ALL) && !other.equals(ALL) && !other.equals(remedy)) {
                errors.add(replaced.mark(), Fault.REPLACES_OTHER, Map.of("name", name, "remedy", remedy));
            }
        }
        return replaces(row);
    }

    List<AuthorityRule> authority(List<Node> rows) {
        Map<String, Integer> lines = new HashMap<>();
        List<AuthorityRule> rules = new ArrayList<>();
        for (Node node : rows) {
            MapNode row = Fields.map(node);
            String role = names.role(row.get("role"));
            Node remedyNode = row.get("remedy");
            String remedy = ALL.equals(Fields.string(remedyNode)) ? ALL : names.remedy(remedyNode);
            Integer earlier = lines.putIfAbsent(role + "/" + remedy, row.mark().line());
            if (earlier != null) {
                Map<String, ?> details = Map.of("role", role, "remedy", remedy, "line", earlier);
                errors.add(row.mark(), Fault.SECOND_LIMIT, details);
            }
            String id = pack + "/" + role + "/" + remedy;
            rules.add(new AuthorityRule(
                    id,
                    role,
                    remedy,
                    LimitCompiler.limit(row.get("single"), names),
                    LimitCompiler.limit(row.get("cumulative"), names),
                    Fields.whole(row.get("quorum")).orElse(1),
                    voices(row),
                    replacedRows(row, remedy)));
        }
        return rules;
    }
}
