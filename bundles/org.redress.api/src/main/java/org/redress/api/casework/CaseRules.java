package org.redress.api.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.procedure.ClassDecl;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.IssueCodes;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.TrackDecl;
import org.redress.api.text.Text;

/**
 * The compiled rules that a case runs on: its procedure, the overlays, and the settings frozen with it.
 *
 * @param overlays those decided farthest from the branch first, so that the last has the last word
 * @param settings by pack id, then name
 */
public record CaseRules(Procedure procedure, List<Procedure> overlays, Map<String, Map<String, Object>> settings) {
    public CaseRules {
        overlays = List.copyOf(overlays);
    }

    /** Procedure first, then overlays. */
    public List<Procedure> all() {
        List<Procedure> all = new ArrayList<>();
        all.add(procedure);
        all.addAll(overlays);
        return all;
    }

    public ComplaintType type(String fullId) {
        return procedure
                .type(fullId)
                .orElseThrow(() -> new IllegalStateException("type " + fullId + " is not in " + procedure.ref()));
    }

    /**
     * Guides for a case as it stands: those of its type and stage whose situations, where they name any, the form
     * describes. Situations are codes chosen in the form ({@code goes-public}), and questions of the form answered with
     * yes, in hyphens ({@code wantsDoctor} as {@code wants-doctor}).
     */
    public List<Guide> guides(CaseFile file) {
        String type = type(file.type()).localId();
        Set<String> situations = situations(file.fields());
        return all().stream()
                .flatMap(pack -> pack.guides().stream())
                .filter(guide -> guide.types().isEmpty() || guide.types().contains(type))
                .filter(guide -> guide.stages().isEmpty() || guide.stages().contains(file.stage()))
                .filter(guide -> guide.situations().isEmpty()
                        || guide.situations().stream().anyMatch(situations::contains))
                .toList();
    }

    private static Set<String> situations(Map<String, Object> fields) {
        Set<String> situations = new HashSet<>();
        fields.forEach((name, value) -> {
            if (Boolean.TRUE.equals(value)) {
                situations.add(name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
            } else if (value instanceof String code) {
                situations.add(code);
            } else if (value instanceof List<?> codes) {
                codes.forEach(code -> situations.add(String.valueOf(code)));
            }
        });
        return situations;
    }

    /** Titles of kinds of files, by kind; of the same kind in several packs the procedure's. */
    public Map<String, Text> evidence() {
        Map<String, Text> titles = new LinkedHashMap<>();
        all().forEach(pack -> pack.evidence().forEach(titles::putIfAbsent));
        return titles;
    }

    /** Templates of documents, by code; of the same code in several packs the procedure's. */
    public Map<String, DocumentTemplate> documents() {
        Map<String, DocumentTemplate> templates = new LinkedHashMap<>();
        all().forEach(pack -> pack.handling()
                .papers()
                .documents()
                .forEach(template -> templates.putIfAbsent(template.code(), template)));
        return templates;
    }

    /** What issues are counted under; of the same code in several packs the procedure's. */
    public IssueCodes issueCodes() {
        return all().stream().map(pack -> pack.handling().issues()).reduce(IssueCodes.NONE, IssueCodes::with);
    }

    /** Classes that cases fall into, the lightest first; of the same code in several packs the procedure's. */
    public List<ClassDecl> classes() {
        Map<String, ClassDecl> byCode = new LinkedHashMap<>();
        all().forEach(pack -> pack.classes().forEach(declared -> byCode.putIfAbsent(declared.code(), declared)));
        return List.copyOf(byCode.values());
    }

    /** Tracks outside that the case can go on, by code; of the same code in several packs the procedure's. */
    public Map<String, TrackDecl> tracks() {
        Map<String, TrackDecl> byCode = new LinkedHashMap<>();
        all().forEach(pack ->
                pack.handling().outside().tracks().forEach(declared -> byCode.putIfAbsent(declared.code(), declared)));
        return byCode;
    }

    public Optional<TrackDecl> track(String code) {
        return Optional.ofNullable(tracks().get(code));
    }

    /** The escalation table that holds for the case: rows of overlays in place of those that they replace. */
    public EscalationTable ladder() {
        return EscalationTable.of(this);
    }

    /**
     * The pack that wants a kind of remedy spoken of on site only: its amount stands in nothing that leaves the house. Empty
     * where none does.
     */
    public Optional<PackRef> onSite(String kind) {
        return all().stream()
                .filter(pack -> pack.remedies().containsKey(kind)
                        && pack.remedies().get(kind).onSite())
                .map(Procedure::ref)
                .findFirst();
    }

    public Optional<RoleDecl> role(String code) {
        return all().stream()
                .map(pack -> pack.roles().get(code))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}
