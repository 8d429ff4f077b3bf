package org.redress.pack;

import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.ConductRules;
import org.redress.api.procedure.Gate;
import org.redress.api.procedure.Handling;
import org.redress.api.procedure.IssueCodes;
import org.redress.api.procedure.OutsideRules;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.PaperRules;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.SettingDecl;
import org.redress.api.text.Text;
import org.redress.pack.Node.MapNode;

/** Puts the compiled sections of a pack together. What it returns may be used only when no error was noted. */
final class PackAssembler {

    private final Schemas schemas;
    private final CelRuntime runtime;
    private final Collection<String> actions;
    private final Errors errors;

    PackAssembler(Schemas schemas, CelRuntime runtime, Collection<String> actions, Errors errors) {
        this.schemas = schemas;
        this.runtime = runtime;
        this.actions = actions;
        this.errors = errors;
    }

    Procedure assemble(Sections sections, String digest) {
        MapNode pack = sections.pack();
        String id = Fields.string(pack.get("id"));
        PackKind kind = PackKind.valueOf(Fields.string(pack.get("kind")).toUpperCase(Locale.ROOT));
        MapNode types = sections.map("types");
        Names names = new Names(sections, kind == PackKind.OVERLAY, errors);
        Map<String, CompiledForm> forms = TypeCompiler.forms(types, schemas, errors);
        Conditions conditions = new Conditions(names, forms, runtime, errors);
        TriggerCompiler triggers = new TriggerCompiler(id, names, errors);
        TableCompiler tables = new TableCompiler(id, names, conditions, triggers, errors);
        BasisCompiler bases = new BasisCompiler(errors);
        RuleCompiler rules = new RuleCompiler(id, names, conditions, bases, actions, errors);
        RemedyCompiler remedies = new RemedyCompiler(id, conditions, errors);
        ClockCompiler clocks = new ClockCompiler(id, names, forms, conditions, triggers, bases, errors);
        TrackCompiler.Tracks tracks = new TrackCompiler(id, conditions, clocks, errors)
                .compile(sections.map("tracks"), sections.map("clocks"));
        DocumentCompiler documents = new DocumentCompiler(names, forms, schemas, conditions, errors);
        AssessmentCompiler assessments = new AssessmentCompiler(id, names, conditions, errors);
        Map<String, RoleDecl> roles = new RoleCompiler(names, errors).compile(sections.map("roles"));
        Map<String, SettingDecl> settings = new SettingCompiler(schemas, errors).compile(sections.map("settings"));
        Map<String, ComplaintType> compiledTypes =
                new TypeCompiler(names, conditions, errors).compile(id, types, forms);
        ConductRules conduct = new ConductCompiler(id, names, conditions, bases, errors).compile(sections);
        MapNode calendar = sections.map("calendar");
        fitsKind(kind, pack, types, roles);
        if (kind == PackKind.PROCEDURE && !calendar.entries().isEmpty()) {
            errors.add(calendar.mark(), Fault.OVERLAY_ONLY, Map.of("key", "calendar"));
        }
        return new Procedure(
                new PackRef(id, Fields.string(pack.get("version")), digest),
                kind,
                Fields.text(pack.get("title")),
                Fields.text(pack.get("description")),
                Fields.string(pack.get("origin")),
                Collections.unmodifiableMap(roles),
                Collections.unmodifiableMap(settings),
                Collections.unmodifiableMap(compiledTypes),
                remedies.compile(sections.map("remedies")),
                gates(sections, rules, remedies),
                List.copyOf(tables.ladder(sections.list("ladder"))),
                List.copyOf(tables.authority(sections.list("authority"))),
                Stream.concat(clocks.compile(sections.map("clocks")).stream(), tracks.clocks().stream())
                        .toList(),
                List.copyOf(rules.guides(sections.map("guides"))),
                sections.list("duties").stream().map(Fields::text).toList(),
                titles(sections.map("evidence")),
                List.copyOf(assessments.rules(sections.list("assessment"))),
                List.copyOf(assessments.classes(sections.map("classes"), sections.map("scores"))),
                new CalendarCompiler(errors).compile(calendar),
                new Handling(
                        new PaperRules(documents.compile(sections.map("documents"))),
                        conduct,
                        new OutsideRules(tracks.declared()),
                        new CompensationCompiler(id, bases, errors).compile(sections.map("compensation")),
                        issues(sections.map("issues")),
                        new RecurrenceCompiler(id, names).compile(sections.map("recurrence")),
                        new PeriodicCompiler(id, names, schemas, errors).compile(sections)));
    }

    private void fitsKind(PackKind kind, MapNode pack, MapNode types, Map<String, RoleDecl> roles) {
        Mark at = pack.get("kind").mark();
        if (kind == PackKind.OVERLAY) {
            types.entries().values().forEach(type -> errors.add(type.key(), Fault.OVERLAY_TYPE));
            return;
        }
        if (types.entries().isEmpty()) {
            errors.add(at, Fault.NEEDS_TYPE);
        }
        if (roles.values().stream().noneMatch(role -> role.rights().contains(RoleDecl.Right.REGISTER))) {
            errors.add(at, Fault.NO_RECEIVER);
        }
    }

    private static List<Gate> gates(Sections sections, RuleCompiler rules, RemedyCompiler remedies) {
        List<Gate> gates = new ArrayList<>(rules.gates(sections.map("gates")));
        gates.addAll(remedies.gates(sections.map("remedies"), sections.map("gates")));
        return List.copyOf(gates);
    }

    private static IssueCodes issues(MapNode node) {
        return new IssueCodes(
                titles(Fields.map(node.get("subjects"))),
                titles(Fields.map(node.get("services"))),
                titles(Fields.map(node.get("professions"))));
    }

    private static Map<String, Text> titles(MapNode node) {
        Map<String, Text> titles = new LinkedHashMap<>();
        node.entries().forEach((code, entry) -> titles.put(code, Fields.text(entry.value())));
        return Collections.unmodifiableMap(titles);
    }
}
