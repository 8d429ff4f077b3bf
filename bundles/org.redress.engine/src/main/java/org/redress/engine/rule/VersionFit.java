package org.redress.engine.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.Offer;
import org.redress.api.casework.PackUse;
import org.redress.api.plugin.MovePlan.Change;
import org.redress.api.plugin.MovePlan.Difference;
import org.redress.api.plugin.MovePlan.Kind;
import org.redress.api.problem.FieldError;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.RemedyDecl;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.api.procedure.TrackDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;

/**
 * What of a case another version of one of its packs has too, and what not. What somebody still has to do, and what people
 * wait for, has to be known there; what is over stays in the record as it is. Deadlines are not looked at here: they follow
 * from carrying it out. Pure.
 */
public final class VersionFit {

    private static final String FIELDS = "/fields/";

    private final Snapshot now;
    private final CaseFile file;
    private final PackUse to;
    private final CaseRules after;
    private final Map<Kind, Integer> same = new EnumMap<>(Kind.class);
    private final List<Difference> differences = new ArrayList<>();

    /**
     * Looks at once.
     *
     * @param now the case by the rules that it runs on
     * @param after its rules with the other version
     */
    public VersionFit(Snapshot now, PackUse to, CaseRules after) {
        this.now = now;
        this.file = now.file();
        this.to = to;
        this.after = after;
        Optional<PackUse> from = file.packs().stream()
                .filter(use -> use.pack().id().equals(to.pack().id()))
                .findFirst();
        if (from.isEmpty()) {
            blocking(Kind.CASE, Change.GONE, file.number(), VersionWords.NOT_ON_IT);
        } else if (from.get().pack().digest().equals(to.pack().digest())) {
            blocking(Kind.CASE, Change.CHANGED, file.number(), VersionWords.ON_IT);
        } else if (from.get().role() != to.role()) {
            blocking(Kind.PACK, Change.CHANGED, to.pack().id(), VersionWords.OTHER_KIND);
        } else {
            settings(from.get());
            look();
        }
    }

    /** What is just so in the version, counted. */
    public Map<Kind, Integer> same() {
        return Map.copyOf(same);
    }

    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    private void look() {
        Optional<ComplaintType> type = after.procedure().type(file.type());
        if (type.isEmpty()) {
            blocking(
                    Kind.TYPE,
                    Change.GONE,
                    file.type(),
                    VersionWords.TYPE.with("type", now.type().title()));
            return;
        }
        fits(Kind.TYPE);
        Optional<Stage> stage = type.get().stage(file.stage());
        if (stage.isEmpty()) {
            blocking(
                    Kind.STAGE,
                    Change.GONE,
                    file.stage(),
                    VersionWords.STAGE.with("stage", now.stage().title()));
            return;
        }
        fits(Kind.STAGE);
        tasks(stage.get());
        form(type.get());
        remedies();
        departments(stage.get());
        papers();
        tracks();
        classes();
    }

    private void settings(PackUse from) {
        TreeSet<String> names = new TreeSet<>(from.settings().keySet());
        names.addAll(to.settings().keySet());
        for (String name : names) {
            Optional<String> before =
                    Optional.ofNullable(from.settings().get(name)).map(String::valueOf);
            Optional<String> next = Optional.ofNullable(to.settings().get(name)).map(String::valueOf);
            if (before.equals(next)) {
                fits(Kind.SETTING);
                continue;
            }
            Change change = before.isEmpty() ? Change.NEW : next.isEmpty() ? Change.GONE : Change.CHANGED;
            differences.add(new Difference(
                    Kind.SETTING, change, name, false, VersionWords.SETTING.with("name", name), before, next));
        }
    }

    private void tasks(Stage stage) {
        for (CaseTask task : file.tasks()) {
            if (task.done() || !task.stage().equals(file.stage())) {
                continue;
            }
            Optional<TaskDecl> declared = task(stage, task.id());
            if (declared.isEmpty()) {
                told(Kind.TASK, Change.GONE, task.id(), VersionWords.TASK_GONE.with("task", title(task)));
            } else if (declared.get().mandatory() != task.mandatory()) {
                told(Kind.TASK, Change.CHANGED, task.id(), VersionWords.TASK_CHANGED.with("task", title(task)));
            } else {
                fits(Kind.TASK);
            }
        }
        stage.tasks().stream()
                .filter(declared -> file.tasks().stream()
                        .noneMatch(task ->
                                task.stage().equals(stage.id()) && task.id().equals(declared.id())))
                .forEach(declared -> told(
                        Kind.TASK, Change.NEW, declared.id(), VersionWords.TASK_NEW.with("task", declared.title())));
    }

    private static Optional<TaskDecl> task(Stage stage, String id) {
        return stage.tasks().stream().filter(task -> task.id().equals(id)).findFirst();
    }

    private Text title(CaseTask task) {
        return task(now.stage(), task.id()).map(TaskDecl::title).orElse(Text.same(task.id()));
    }

    private void form(ComplaintType type) {
        Map<String, Text> known = titles(now.type());
        Map<String, Text> next = titles(type);
        List<String> unfit = type.form().check(file.fields()).stream()
                .map(FieldError::pointer)
                .filter(pointer -> pointer.startsWith(FIELDS))
                .map(pointer -> pointer.substring(FIELDS.length()).split("/", 2)[0])
                .distinct()
                .toList();
        for (String field : new TreeSet<>(file.fields().keySet())) {
            Text title = known.getOrDefault(field, Text.same(field));
            if (!next.containsKey(field)) {
                // What neither version asks for stays as it is, too.
                if (known.containsKey(field)) {
                    told(Kind.FIELD, Change.GONE, field, VersionWords.FIELD_GONE.with("field", title));
                }
            } else if (unfit.contains(field)) {
                told(Kind.FIELD, Change.CHANGED, field, VersionWords.FIELD_CHANGED.with("field", title));
            } else {
                fits(Kind.FIELD);
            }
        }
        type.form().missing(file.fields()).stream()
                .filter(field -> !known.containsKey(field.name()))
                .forEach(field -> told(
                        Kind.FIELD, Change.NEW, field.name(), VersionWords.FIELD_NEW.with("field", field.title())));
    }

    private static Map<String, Text> titles(ComplaintType type) {
        return type.form().fields().stream()
                .collect(java.util.stream.Collectors.toMap(FormField::name, FormField::title));
    }

    private void remedies() {
        for (Offer offer : file.offers()) {
            boolean standing = offer.state() == Offer.State.ACCEPTED || offer.state() == Offer.State.OPEN;
            remedy(offer.kind(), Kind.REMEDY, standing, VersionWords.OFFER.with("no", offer.no()));
        }
        file.approvals().forEach(approval -> approval.kind()
                .ifPresent(kind -> remedy(
                        kind, Kind.APPROVAL, approval.pending(), VersionWords.APPROVAL.with("no", approval.no()))));
    }

    private void remedy(String kind, Kind what, boolean standing, Text words) {
        Optional<RemedyDecl> known = remedy(now.rules(), kind);
        if (known.isEmpty() || remedy(after, kind).isPresent()) {
            fits(what);
        } else {
            differences.add(difference(
                    what,
                    Change.GONE,
                    kind,
                    standing,
                    (standing ? words : VersionWords.REMEDY_OVER)
                            .with("remedy", known.get().title())));
        }
    }

    private static Optional<RemedyDecl> remedy(CaseRules rules, String kind) {
        return rules.all().stream()
                .map(pack -> pack.remedies().get(kind))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void departments(Stage stage) {
        if (stage.role().equals(now.stage().role())) {
            fits(Kind.ROLE);
        } else {
            told(
                    Kind.ROLE,
                    Change.CHANGED,
                    stage.role(),
                    VersionWords.STAGE_ROLE.with(
                            "role",
                            after.role(stage.role()).map(RoleDecl::title).orElse(Text.same(stage.role()))));
        }
        file.joint().stream()
                .filter(part -> part.open() || part.unjudged())
                .forEach(part -> department(Kind.PART, part.role(), VersionWords.PART));
        file.dossier().corrections().measures().stream()
                .filter(measure -> measure.open() || measure.unchecked())
                .forEach(measure -> department(Kind.MEASURE, measure.role(), VersionWords.MEASURE));
    }

    private void department(Kind kind, String role, Text words) {
        Optional<RoleDecl> known = now.rules().role(role);
        if (known.isEmpty() || after.role(role).isPresent()) {
            fits(kind);
        } else {
            blocking(kind, Change.GONE, role, words.with("role", known.get().title()));
        }
    }

    private void papers() {
        for (CaseDocument document : file.dossier().papers().documents()) {
            Optional<DocumentTemplate> known =
                    Optional.ofNullable(now.rules().documents().get(document.template()));
            if (known.isEmpty() || after.documents().containsKey(document.template())) {
                fits(Kind.DOCUMENT);
            } else if (document.inReview() || document.state() == CaseDocument.State.ISSUED && !document.complete()) {
                blocking(
                        Kind.DOCUMENT,
                        Change.GONE,
                        document.template(),
                        VersionWords.DOCUMENT.with("document", document.title()));
            } else {
                told(
                        Kind.DOCUMENT,
                        Change.GONE,
                        document.template(),
                        VersionWords.DOCUMENT_OVER.with("document", document.title()));
            }
        }
    }

    private void tracks() {
        file.dossier().outside().running().forEach(track -> {
            Optional<TrackDecl> known = now.rules().track(track.code());
            if (known.isEmpty() || after.track(track.code()).isPresent()) {
                fits(Kind.TRACK);
            } else {
                blocking(Kind.TRACK, Change.GONE, track.code(), VersionWords.TRACK.with("track", track.title()));
            }
        });
    }

    private void classes() {
        file.assessment().classCode().ifPresent(code -> {
            boolean known = after.classes().stream()
                    .anyMatch(declared -> declared.code().equals(code));
            if (known) {
                fits(Kind.CLASS);
            } else {
                told(Kind.CLASS, Change.GONE, code, VersionWords.CLASS.with("class", code));
            }
        });
    }

    private void fits(Kind kind) {
        same.merge(kind, 1, Integer::sum);
    }

    private void told(Kind kind, Change change, String id, Text words) {
        differences.add(difference(kind, change, id, false, words));
    }

    private void blocking(Kind kind, Change change, String id, Text words) {
        differences.add(difference(kind, change, id, true, words));
    }

    private static Difference difference(Kind kind, Change change, String id, boolean blocking, Text words) {
        return new Difference(kind, change, id, blocking, words, Optional.empty(), Optional.empty());
    }
}
