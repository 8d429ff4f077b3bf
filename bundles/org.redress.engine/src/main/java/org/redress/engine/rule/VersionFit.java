package org.redress.engine.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.PackUse;
import org.redress.api.plugin.MovePlan.Change;
import org.redress.api.plugin.MovePlan.Difference;
import org.redress.api.plugin.MovePlan.Kind;
import org.redress.api.problem.FieldError;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.SettingDecl;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
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
    private final VersionFindings found = new VersionFindings();

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
            found.blocking(Kind.CASE, Change.GONE, file.number(), VersionWords.NOT_ON_IT);
        } else if (from.get().pack().digest().equals(to.pack().digest())) {
            found.blocking(Kind.CASE, Change.CHANGED, file.number(), VersionWords.ON_IT);
        } else {
            settings(from.get());
            look();
        }
    }

    /** What is just so in the version, counted. */
    public Map<Kind, Integer> same() {
        return found.same();
    }

    public List<Difference> differences() {
        return found.differences();
    }

    private void look() {
        Optional<ComplaintType> type = after.procedure().type(file.type());
        if (type.isEmpty()) {
            found.blocking(
                    Kind.TYPE,
                    Change.GONE,
                    file.type(),
                    VersionWords.TYPE.with("type", now.type().title()));
            return;
        }
        found.fits(Kind.TYPE);
        Optional<Stage> stage = type.get().stage(file.stage());
        if (stage.isEmpty()) {
            found.blocking(
                    Kind.STAGE,
                    Change.GONE,
                    file.stage(),
                    VersionWords.STAGE.with("stage", now.stage().title()));
            return;
        }
        found.fits(Kind.STAGE);
        tasks(stage.get());
        form(type.get());
        role(stage.get());
        new VersionDuties(now, after, found).look();
    }

    private void settings(PackUse from) {
        TreeSet<String> names = new TreeSet<>(from.settings().keySet());
        names.addAll(to.settings().keySet());
        for (String name : names) {
            Optional<String> before =
                    Optional.ofNullable(from.settings().get(name)).map(String::valueOf);
            Optional<String> next = Optional.ofNullable(to.settings().get(name)).map(String::valueOf);
            if (before.equals(next)) {
                found.fits(Kind.SETTING);
                continue;
            }
            Change change = before.isEmpty() ? Change.NEW : next.isEmpty() ? Change.GONE : Change.CHANGED;
            found.add(new Difference(
                    Kind.SETTING, change, name, false, VersionWords.SETTING.with("name", setting(name)), before, next));
        }
    }

    /** As the version calls it, or else the one before. */
    private Text setting(String name) {
        return Stream.of(after, now.rules())
                .flatMap(rules -> rules.all().stream())
                .filter(pack -> pack.ref().id().equals(to.pack().id()))
                .flatMap(pack -> Optional.ofNullable(pack.settings().get(name)).stream())
                .findFirst()
                .map(SettingDecl::title)
                .orElse(Text.same(name));
    }

    private void tasks(Stage stage) {
        for (CaseTask task : file.tasks()) {
            if (task.done() || !task.stage().equals(file.stage())) {
                continue;
            }
            Optional<TaskDecl> declared = task(stage, task.id());
            if (declared.isEmpty()) {
                found.told(Kind.TASK, Change.GONE, task.id(), VersionWords.TASK_GONE.with("task", title(task)));
            } else if (declared.get().mandatory() != task.mandatory()) {
                found.told(Kind.TASK, Change.CHANGED, task.id(), VersionWords.TASK_CHANGED.with("task", title(task)));
            } else {
                found.fits(Kind.TASK);
            }
        }
        stage.tasks().stream()
                .filter(declared -> file.tasks().stream()
                        .noneMatch(task ->
                                task.stage().equals(stage.id()) && task.id().equals(declared.id())))
                .forEach(declared -> found.told(
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
                    found.told(Kind.FIELD, Change.GONE, field, VersionWords.FIELD_GONE.with("field", title));
                }
            } else if (unfit.contains(field)) {
                found.told(Kind.FIELD, Change.CHANGED, field, VersionWords.FIELD_CHANGED.with("field", title));
            } else {
                found.fits(Kind.FIELD);
            }
        }
        type.form().missing(file.fields()).stream()
                .filter(field -> !known.containsKey(field.name()))
                .forEach(field -> found.told(
                        Kind.FIELD, Change.NEW, field.name(), VersionWords.FIELD_NEW.with("field", field.title())));
    }

    private static Map<String, Text> titles(ComplaintType type) {
        return type.form().fields().stream()
                .collect(java.util.stream.Collectors.toMap(FormField::name, FormField::title));
    }

    private void role(Stage stage) {
        if (stage.role().equals(now.stage().role())) {
            found.fits(Kind.ROLE);
        } else {
            found.told(
                    Kind.ROLE,
                    Change.CHANGED,
                    stage.role(),
                    VersionWords.STAGE_ROLE.with(
                            "role",
                            after.role(stage.role()).map(RoleDecl::title).orElse(Text.same(stage.role()))));
        }
    }
}
