package org.redress.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.procedure.FactVocabulary.Type;
import org.redress.api.text.Text;
import org.redress.pack.Node.MapNode;

/**
 * What a pack declares, and the check that it names nothing else. An overlay joins procedures that it does not know, so
 * its types, stages and tasks stay unchecked.
 */
final class Names {

    private final Sections sections;
    private final Map<String, Type> settings;
    private final boolean overlay;
    private final Errors errors;

    Names(Sections sections, boolean overlay, Errors errors) {
        this.sections = sections;
        this.settings = SettingCompiler.types(sections.map("settings"));
        this.overlay = overlay;
        this.errors = errors;
    }

    boolean overlay() {
        return overlay;
    }

    Map<String, Type> settings() {
        return settings;
    }

    /** Values of settings that offer a choice, as conditions name them. */
    Map<String, Collection<String>> settingChoices() {
        Map<String, Collection<String>> choices = new LinkedHashMap<>();
        sections.map("settings").entries().forEach((name, entry) -> {
            List<String> values = Fields.strings(
                    Fields.map(Fields.map(entry.value()).get("schema")).get("enum"));
            if (!values.isEmpty()) {
                choices.put(FactTypes.SETTINGS + "." + name, values);
            }
        });
        return choices;
    }

    Set<String> roles() {
        return sections.map("roles").entries().keySet();
    }

    Set<String> remedies() {
        return sections.map("remedies").entries().keySet();
    }

    Set<String> evidence() {
        return sections.map("evidence").entries().keySet();
    }

    /** Those of tracks too: all are deadlines of the pack. */
    Set<String> clocks() {
        Set<String> clocks =
                new LinkedHashSet<>(sections.map("clocks").entries().keySet());
        sections.map("tracks")
                .entries()
                .values()
                .forEach(track ->
                        clocks.addAll(Fields.map(Fields.map(track.value()).get("clocks"))
                                .entries()
                                .keySet()));
        return clocks;
    }

    Set<String> documents() {
        return sections.map("documents").entries().keySet();
    }

    Set<String> classes() {
        return sections.map("classes").entries().keySet();
    }

    Set<String> types() {
        return sections.map("types").entries().keySet();
    }

    /** Stages of the types given; of all where none is given. */
    Set<String> stages(Collection<String> types) {
        return ids(stageNodes(types));
    }

    /** Tasks of the types given; of all where none is given. */
    Set<String> tasks(Collection<String> types) {
        List<Node> tasks = new ArrayList<>();
        stageNodes(types)
                .forEach(stage -> tasks.addAll(Fields.items(Fields.map(stage).get("tasks"))));
        return ids(tasks);
    }

    private List<Node> stageNodes(Collection<String> types) {
        List<Node> stages = new ArrayList<>();
        sections.map("types").entries().forEach((id, type) -> {
            if (types.isEmpty() || types.contains(id)) {
                stages.addAll(Fields.items(Fields.map(type.value()).get("stages")));
            }
        });
        return stages;
    }

    private static Set<String> ids(List<Node> nodes) {
        Set<String> ids = new LinkedHashSet<>();
        nodes.forEach(node -> ids.add(Fields.string(Fields.map(node).get("id"))));
        return ids;
    }

    String role(Node node) {
        return known(node, roles(), Text.of("角色", "role"));
    }

    Optional<String> optionalRole(Node node) {
        return node == null ? Optional.empty() : Optional.of(role(node));
    }

    List<String> roleList(Node node) {
        return Fields.items(node).stream().map(this::role).toList();
    }

    /** A role that is going to own cases, so it must have the right to. */
    String owner(Node node) {
        String role = role(node);
        MapNode declared = Fields.map(sections.map("roles").get(role));
        List<String> rights = Fields.strings(declared.get("rights"));
        if (roles().contains(role) && !rights.contains("work") && !rights.contains("manage")) {
            errors.add(node.mark(), Fault.NEEDS_RIGHT, Map.of("role", role, "right", "work"));
        }
        return role;
    }

    /** A kind of file, so that people read its title and not its code. */
    Optional<String> evidenceKind(Node node) {
        return node == null
                ? Optional.empty()
                : Optional.of(known(node, evidence(), Text.of("证据类别", "kind of evidence")));
    }

    String remedy(Node node) {
        return known(node, remedies(), Text.of("补偿方式", "remedy"));
    }

    List<String> remedyList(Node node) {
        return Fields.items(node).stream().map(this::remedy).toList();
    }

    /** A class of the pack; an overlay may speak of those of the procedures that it joins. */
    String classCode(Node node) {
        return overlay ? Fields.string(node) : known(node, classes(), Text.of("分级", "class"));
    }

    List<String> typeList(Node node) {
        if (overlay) {
            return Fields.strings(node);
        }
        // Unknown ones are left out, so that the stages and fields of the rest can be checked all the same.
        return Fields.items(node).stream()
                .map(type -> known(type, types(), Text.of("投诉类型", "type")))
                .filter(types()::contains)
                .toList();
    }

    List<String> stageList(Node node, Collection<String> types) {
        return Fields.items(node).stream().map(stage -> stage(stage, types)).toList();
    }

    String stage(Node node, Collection<String> types) {
        return overlay ? Fields.string(node) : known(node, stages(types), Text.of("阶段", "stage"));
    }

    /** Ids of the steps of the protocol. */
    Set<String> protocolSteps() {
        return ids(sections.list("protocol"));
    }

    /** Steps of the protocol; an overlay may speak of those of the procedures that it joins. */
    List<String> protocolSteps(Node node) {
        return Fields.items(node).stream()
                .map(step -> overlay
                        ? Fields.string(step)
                        : known(step, protocolSteps(), Text.of("应对步骤", "step of the protocol")))
                .toList();
    }

    Set<String> refusalGrounds() {
        return sections.map("refusals").entries().keySet();
    }

    Set<String> declineGrounds() {
        return sections.map("declines").entries().keySet();
    }

    /** Texts of the pack's own library, by full id. */
    List<String> basis(String pack, Node node) {
        Set<String> library = sections.map("library").entries().keySet();
        return Fields.items(node).stream()
                .map(text -> pack + "/" + known(text, library, Text.of("法律条文", "text of the library")))
                .toList();
    }

    /** A setting that holds a number. */
    String numberSetting(Node node, boolean whole) {
        String name = known(node, settings.keySet(), Text.of("设置", "setting"));
        Type type = settings.get(name);
        boolean fits = type == Type.WHOLE || type == Type.AMOUNT && !whole;
        if (type != null && !fits) {
            Text expected =
                    whole ? Text.of("整数（integer）", "a whole number (integer)") : Text.of("数字（number）", "a number");
            errors.add(node.mark(), Fault.SETTING_KIND, Map.of("name", name, "expected", expected));
        }
        return name;
    }

    /** A key that has to be a name from a list; noted as unknown when it is not there. */
    void key(String name, Node.Entry entry, Collection<String> names, Text kind) {
        if (!names.contains(name)) {
            errors.add(
                    entry.key(),
                    Fault.UNKNOWN_NAME,
                    Map.of("kind", kind, "name", name, "hint", Near.hint(name, names)));
        }
    }

    /** A name from a list; noted as unknown when it is not there. */
    String known(Node node, Collection<String> names, Text kind) {
        String name = Fields.string(node);
        if (!names.contains(name)) {
            Map<String, ?> details = Map.of("kind", kind, "name", name, "hint", Near.hint(name, names));
            errors.add(node.mark(), Fault.UNKNOWN_NAME, details);
        }
        return name;
    }
}
