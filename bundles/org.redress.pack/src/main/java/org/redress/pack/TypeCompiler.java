package org.redress.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.pack.Node.MapNode;

/** Compiles the complaint types of a pack: stages, tasks, and the forms made beforehand. */
final class TypeCompiler {

    private final Names names;
    private final Conditions conditions;
    private final Errors errors;

    TypeCompiler(Names names, Conditions conditions, Errors errors) {
        this.names = names;
        this.conditions = conditions;
        this.errors = errors;
    }

    /** The forms by local type id; conditions of all sections need them first. */
    static Map<String, CompiledForm> forms(MapNode types, Schemas schemas, Errors errors) {
        Map<String, CompiledForm> forms = new LinkedHashMap<>();
        Map<String, FormField.Kind> kinds = new HashMap<>();
        Map<String, String> firstType = new HashMap<>();
        FormCompiler compiler = new FormCompiler(schemas, errors);
        types.entries().forEach((id, entry) -> {
            MapNode form = Fields.map(Fields.map(entry.value()).get("form"));
            List<String> stages = Fields.items(Fields.map(entry.value()).get("stages")).stream()
                    .map(stage -> Fields.string(Fields.map(stage).get("id")))
                    .toList();
            CompiledForm compiled = compiler.compile(form, stages);
            forms.put(id, compiled);
            for (FormField field : compiled.fields()) {
                FormField.Kind kind = kinds.putIfAbsent(field.name(), field.kind());
                firstType.putIfAbsent(field.name(), id);
                if (kind != null && kind != field.kind()) {
                    Mark at = Fields.map(form.get(field.name())).get("kind").mark();
                    String first = firstType.get(field.name());
                    errors.add(
                            at,
                            Fault.KIND_CLASH,
                            Map.of("name", field.name(), "type", first, "kind", FormCompiler.code(kind)));
                }
            }
        });
        return forms;
    }

    Map<String, ComplaintType> compile(String pack, MapNode types, Map<String, CompiledForm> forms) {
        Map<String, ComplaintType> compiled = new LinkedHashMap<>();
        types.entries().forEach((id, entry) -> {
            String full = pack + "/" + id;
            compiled.put(full, type(full, id, Fields.map(entry.value()), forms.get(id)));
        });
        return compiled;
    }

    private ComplaintType type(String full, String id, MapNode node, CompiledForm form) {
        return new ComplaintType(
                full,
                Fields.text(node.get("title")),
                Fields.text(node.get("hint")),
                Fields.optionalText(node.get("confirmed-title")),
                conditions.compileOfSettings(node.get("offered")),
                Fields.strings(node.get("channels")),
                Fields.strings(node.get("keywords")),
                Fields.texts(node.get("do-now")),
                form,
                stages(id, node.get("stages")),
                names.remedyList(node.get("remedies")));
    }

    private List<Stage> stages(String type, Node node) {
        Map<String, Integer> stageLines = new HashMap<>();
        Map<String, Integer> taskLines = new HashMap<>();
        List<Stage> stages = new ArrayList<>();
        for (Node item : Fields.items(node)) {
            MapNode stage = Fields.map(item);
            List<TaskDecl> tasks = new ArrayList<>();
            for (Node task : Fields.items(stage.get("tasks"))) {
                tasks.add(task(type, stage, Fields.map(task), taskLines));
            }
            stages.add(new Stage(
                    unique(stage.get("id"), stageLines, errors),
                    Fields.text(stage.get("title")),
                    Fields.text(stage.get("purpose")),
                    names.owner(stage.get("role")),
                    tasks));
        }
        return stages;
    }

    private TaskDecl task(String type, MapNode stage, MapNode task, Map<String, Integer> lines) {
        return new TaskDecl(
                unique(task.get("id"), lines, errors),
                Fields.text(task.get("title")),
                Fields.optionalText(task.get("help")),
                names.optionalRole(task.get("role")).orElseGet(() -> Fields.string(stage.get("role"))),
                Fields.truth(task.get("mandatory")),
                Fields.truth(task.get("reserved")),
                conditions.compile(task.get("when"), Set.of(type)),
                names.evidenceKind(task.get("evidence")));
    }

    /** The id; noted when it is taken. */
    static String unique(Node node, Map<String, Integer> lines, Errors errors) {
        String id = Fields.string(node);
        Integer earlier = lines.putIfAbsent(id, node.mark().line());
        if (earlier != null) {
            errors.add(node.mark(), Fault.REPEATED_ID, Map.of("name", id, "line", earlier));
        }
        return id;
    }
}
