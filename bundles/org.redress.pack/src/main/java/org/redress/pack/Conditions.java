package org.redress.pack;

import dev.cel.runtime.CelRuntime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.FactVocabulary.Type;
import org.redress.api.procedure.FormField;

/** Compiles the conditions of one pack, each with the fields of the types that it can meet. */
final class Conditions {

    /** Facts that hold codes of roles. */
    private static final List<String> ROLES =
            List.of("actor.roles", "case.ownerRoles", "parts.accepted", "parts.causes", "measures.departments");

    private final Names names;
    private final Map<String, CompiledForm> forms;
    private final CelRuntime runtime;
    private final Errors errors;
    private final Map<Set<String>, ConditionCompiler> byTypes = new HashMap<>();

    /**
     * For one pack.
     *
     * @param forms by local type id
     */
    Conditions(Names names, Map<String, CompiledForm> forms, CelRuntime runtime, Errors errors) {
        this.names = names;
        this.forms = forms;
        this.runtime = runtime;
        this.errors = errors;
    }

    /**
     * Compiles a condition.
     *
     * @param types local ids of the types that it is asked for; empty means all
     */
    Optional<Condition> compile(Node node, Collection<String> types) {
        if (node == null) {
            return Optional.empty();
        }
        Set<String> scope = new TreeSet<>(types.isEmpty() ? forms.keySet() : types);
        return byTypes.computeIfAbsent(scope, this::compiler).compile(node);
    }

    /** Compiles a condition that is asked before there is a case: it can look at settings only. */
    Optional<Condition> compileOfSettings(Node node) {
        if (node == null) {
            return Optional.empty();
        }
        KnownValues values = new KnownValues(names.settingChoices());
        Optional<Condition> compiled =
                new ConditionCompiler(FactTypes.of(Map.of(), names.settings()), values, runtime, errors).compile(node);
        compiled.stream()
                .flatMap(condition -> condition.facts().stream())
                .filter(fact -> !fact.startsWith(FactTypes.SETTINGS + "."))
                .forEach(fact -> errors.add(node.mark(), Fault.SETTINGS_ONLY, Map.of("name", fact)));
        return compiled;
    }

    private ConditionCompiler compiler(Set<String> scope) {
        Map<String, Type> fields = new LinkedHashMap<>();
        Map<String, Collection<String>> values = new HashMap<>(KnownCodes.VALUES);
        if (!names.overlay()) {
            values.put("case.type", scope);
            values.put("case.stage", names.stages(scope));
            values.put("tasks", names.tasks(scope));
            values.put("evidence", names.evidence());
            List.of("documents.issued", "documents.signed", "documents.inReview")
                    .forEach(fact -> values.put(fact, names.documents()));
            values.put("demand.kind", names.remedies());
            values.put("offer.kind", names.remedies());
            values.put("missing", fields.keySet());
            values.put("case.class", names.classes());
            values.put("clocks.passed", names.clocks());
            ROLES.forEach(fact -> values.put(fact, names.roles()));
            values.put("conduct.steps", names.protocolSteps());
            values.put("conduct.refusals", names.refusalGrounds());
        }
        for (String type : scope) {
            for (FormField field : fieldsOf(type)) {
                fields.put(field.name(), type(field.kind()));
                if (!field.options().isEmpty()) {
                    values.computeIfAbsent(FactTypes.FIELDS + "." + field.name(), name -> new TreeSet<>())
                            .addAll(field.options().stream()
                                    .map(FormField.Option::value)
                                    .toList());
                }
            }
        }
        return new ConditionCompiler(FactTypes.of(fields, names.settings()), new KnownValues(values), runtime, errors);
    }

    private List<FormField> fieldsOf(String type) {
        return forms.containsKey(type) ? forms.get(type).fields() : List.of();
    }

    static Type type(FormField.Kind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, DATE, CHOICE, MOMENT, PERSON -> Type.TEXT;
            case WHOLE -> Type.WHOLE;
            case AMOUNT -> Type.AMOUNT;
            case TRUTH -> Type.TRUTH;
            case CHOICES -> Type.TEXTS;
        };
    }
}
