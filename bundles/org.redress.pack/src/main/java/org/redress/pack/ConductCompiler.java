package org.redress.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.ConductRules;
import org.redress.api.procedure.DeclineGround;
import org.redress.api.procedure.LegalText;
import org.redress.api.procedure.NeverRefused;
import org.redress.api.procedure.ProtocolStep;
import org.redress.api.procedure.ProtocolStep.Kind;
import org.redress.api.procedure.ProtocolStep.Needs;
import org.redress.api.procedure.RefusalGround;
import org.redress.api.text.Text;
import org.redress.pack.Node.MapNode;

/** Compiles the library of law, the protocol against disruptive conduct, and the grounds of refusal. */
final class ConductCompiler {

    private final String pack;
    private final Names names;
    private final Conditions conditions;
    private final BasisCompiler bases;
    private final Errors errors;

    ConductCompiler(String pack, Names names, Conditions conditions, BasisCompiler bases, Errors errors) {
        this.pack = pack;
        this.names = names;
        this.conditions = conditions;
        this.bases = bases;
        this.errors = errors;
    }

    ConductRules compile(Sections sections) {
        return new ConductRules(
                library(sections.map("library")),
                protocol(sections.list("protocol")),
                refusals(sections.map("refusals")),
                never(sections.map("never-refused")),
                declines(sections.map("declines")));
    }

    private List<LegalText> library(MapNode library) {
        List<LegalText> compiled = new ArrayList<>();
        library.entries().forEach((id, entry) -> {
            MapNode text = Fields.map(entry.value());
            bases.compile(text.get("basis"))
                    .ifPresent(basis -> compiled.add(new LegalText(
                            pack + "/" + id, Fields.text(text.get("title")), Fields.text(text.get("body")), basis)));
        });
        return compiled;
    }

    private List<ProtocolStep> protocol(List<Node> steps) {
        Map<String, Integer> lines = new HashMap<>();
        return steps.stream().map(step -> step(Fields.map(step), lines)).toList();
    }

    private ProtocolStep step(MapNode step, Map<String, Integer> lines) {
        Kind kind = kind(step);
        int stage = Fields.whole(step.get("stage")).orElse(0);
        if (kind == Kind.EMERGENCY) {
            for (String key : List.of("stage", "after", "warnings", "managers")) {
                if (step.get(key) != null) {
                    // It skips every stage, and whoever sees it coming may say so.
                    errors.add(
                            step.entries().get(key).key(), Fault.NOT_BESIDE, Map.of("key", key, "other", "emergency"));
                }
            }
        }
        return new ProtocolStep(
                TypeCompiler.unique(step.get("id"), lines, errors),
                stage,
                Fields.text(step.get("title")),
                Fields.optionalText(step.get("help")),
                Fields.optionalText(step.get("say")),
                Fields.optionalText(step.get("remote")),
                names.basis(pack, step.get("basis")),
                kind,
                Fields.truth(step.get("recording")),
                names.evidenceKind(step.get("evidence")),
                new Needs(
                        Fields.whole(step.get("warnings")).orElse(0),
                        names.protocolSteps(step.get("after")),
                        Fields.items(step.get("files")).stream()
                                .flatMap(file -> names.evidenceKind(file).stream())
                                .toList(),
                        conditions.compile(step.get("when"), List.of())),
                Fields.truth(step.get("managers")),
                names.optionalRole(step.get("role")),
                names.roleList(step.get("tell")),
                names.protocolSteps(step.get("then")),
                Fields.strings(step.get("blocks")));
    }

    private static Kind kind(MapNode step) {
        return step.get("kind") == null
                ? Kind.STEP
                : Kind.valueOf(Fields.string(step.get("kind")).toUpperCase(Locale.ROOT));
    }

    private List<RefusalGround> refusals(MapNode grounds) {
        List<RefusalGround> compiled = new ArrayList<>();
        grounds.entries().forEach((id, entry) -> {
            MapNode ground = Fields.map(entry.value());
            List<String> types = names.typeList(ground.get("types"));
            compiled.add(new RefusalGround(
                    id,
                    Fields.text(ground.get("title")),
                    Fields.optionalText(ground.get("help")),
                    Fields.optionalText(ground.get("say")),
                    types,
                    require(ground, entry.key(), types),
                    Fields.optionalText(ground.get("reason")),
                    names.basis(pack, ground.get("basis")),
                    names.roleList(ground.get("tell"))));
        });
        return compiled;
    }

    /** What is missing has to be said in words. */
    private Optional<Condition> require(MapNode ground, Mark at, List<String> types) {
        if (ground.get("require") != null && ground.get("reason") == null) {
            errors.add(at, Fault.MISSING_KEY, Map.of("key", "reason"));
        }
        return conditions.compile(ground.get("require"), types);
    }

    private List<NeverRefused> never(MapNode rules) {
        List<NeverRefused> compiled = new ArrayList<>();
        rules.entries().forEach((id, entry) -> {
            MapNode rule = Fields.map(entry.value());
            if (rule.get("types") == null && rule.get("issues") == null && rule.get("when") == null) {
                errors.add(entry.key(), Fault.NO_COLUMN, Map.of("keys", "types, issues, when"));
            }
            compiled.add(new NeverRefused(
                    pack + "/" + id,
                    names.typeList(rule.get("types")),
                    Fields.strings(rule.get("issues")),
                    conditions.compile(rule.get("when"), List.of()),
                    Fields.text(rule.get("reason"))));
        });
        return compiled;
    }

    private List<DeclineGround> declines(MapNode grounds) {
        List<DeclineGround> compiled = new ArrayList<>();
        grounds.entries().forEach((id, entry) -> {
            MapNode ground = Fields.map(entry.value());
            List<String> types = names.typeList(ground.get("types"));
            List<Text> alternatives = Fields.texts(ground.get("alternatives"));
            compiled.add(new DeclineGround(
                    id,
                    Fields.text(ground.get("title")),
                    Fields.optionalText(ground.get("help")),
                    types,
                    require(ground, entry.key(), types),
                    Fields.optionalText(ground.get("reason")),
                    Fields.truth(ground.get("redirect")) || ground.get("to") != null,
                    Fields.optionalText(ground.get("to")),
                    alternatives,
                    names.basis(pack, ground.get("basis")),
                    Fields.optional(ground.get("letter")),
                    names.roleList(ground.get("tell"))));
        });
        return compiled;
    }
}
