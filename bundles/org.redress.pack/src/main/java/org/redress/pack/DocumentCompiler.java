package org.redress.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.DocumentTemplate.Field;
import org.redress.api.procedure.DocumentTemplate.Paragraph;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.MergeVocabulary;
import org.redress.api.text.Text;
import org.redress.pack.Node.MapNode;

/** Compiles templates of documents. Every place for a value must be one that there is. */
final class DocumentCompiler {

    private static final Text SIGNER = Text.of("签署人", "signer");

    private final Names names;
    private final Map<String, CompiledForm> forms;
    private final FormCompiler formCompiler;
    private final Conditions conditions;
    private final MergeParser parser;

    /** For one pack. */
    DocumentCompiler(
            Names names, Map<String, CompiledForm> forms, Schemas schemas, Conditions conditions, Errors errors) {
        this.names = names;
        this.forms = forms;
        this.formCompiler = new FormCompiler(schemas, errors);
        this.conditions = conditions;
        this.parser = new MergeParser(errors);
    }

    List<DocumentTemplate> compile(MapNode documents) {
        List<DocumentTemplate> compiled = new ArrayList<>();
        documents.entries().forEach((code, entry) -> compiled.add(template(code, Fields.map(entry.value()))));
        return compiled;
    }

    private DocumentTemplate template(String code, MapNode node) {
        List<String> types = names.typeList(node.get("types"));
        Optional<CompiledForm> data =
                Optional.ofNullable(node.get("data")).map(form -> formCompiler.compile(Fields.map(form)));
        Set<String> known = known(types, data);
        return new DocumentTemplate(
                code,
                Fields.text(node.get("title")),
                types,
                names.stageList(node.get("stages"), types),
                conditions.compile(node.get("when"), types),
                data.map(Form.class::cast),
                body(node.get("body"), known),
                requires(node.get("requires"), known),
                Fields.items(node.get("signers")).stream().map(this::signer).toList(),
                names.evidenceKind(node.get("counts-as")),
                names.optionalRole(node.get("review")));
    }

    /** Full names of the values that the template may speak of. */
    private Set<String> known(List<String> types, Optional<CompiledForm> data) {
        Set<String> known = new LinkedHashSet<>(MergeVocabulary.TITLES.keySet());
        forms.forEach((type, form) -> {
            if (types.isEmpty() || types.contains(type)) {
                add(known, MergeVocabulary.FIELDS, form);
            }
        });
        data.ifPresent(form -> add(known, MergeVocabulary.DATA, form));
        names.settings().keySet().forEach(setting -> known.add(MergeVocabulary.SETTINGS + "." + setting));
        return known;
    }

    private static void add(Set<String> known, String group, CompiledForm form) {
        form.fields().stream().map(FormField::name).forEach(name -> known.add(group + "." + name));
    }

    private Map<String, List<Paragraph>> body(Node node, Set<String> known) {
        Map<String, List<Paragraph>> body = new LinkedHashMap<>();
        for (Node item : Fields.items(node)) {
            Node heading = Fields.map(item).get("heading");
            Fields.map(heading == null ? item : heading).entries().forEach((language, words) -> body.computeIfAbsent(
                            language, unseen -> new ArrayList<>())
                    .add(parser.paragraph(words.value(), known, heading != null)));
        }
        return body;
    }

    private List<Field> requires(Node node, Set<String> known) {
        return Fields.items(node).stream()
                .map(field -> parser.field(field, Fields.string(field), field.mark(), known))
                .toList();
    }

    private String signer(Node node) {
        Set<String> known = new LinkedHashSet<>(names.roles());
        known.add(DocumentTemplate.CUSTOMER);
        known.add(DocumentTemplate.OWNER);
        return names.known(node, known, SIGNER);
    }
}
