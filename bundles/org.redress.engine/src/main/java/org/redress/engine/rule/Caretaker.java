package org.redress.engine.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.StageVisit;
import org.redress.api.problem.FieldError;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Handling;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.RemedyDecl;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.api.text.Text;

/**
 * Rules made out of a case itself, for the time that its procedure cannot be read: the stages that it has been in, the
 * tasks that it has, no gates, no tables. Enough to read it, to note, to hand it over and to close it. Pure.
 */
public final class Caretaker {

    private Caretaker() {}

    /** @param roles of packs that are live: rights of colleagues still come from somewhere */
    public static Procedure procedure(CaseFile file, List<RoleDecl> roles) {
        Map<String, RoleDecl> byCode = new LinkedHashMap<>();
        roles.forEach(role -> byCode.put(role.code(), role));
        Text title = Text.same(file.type());
        return new Procedure(
                file.procedure().pack(),
                PackKind.PROCEDURE,
                title,
                Text.of("规则包不可用，由系统代管", "The pack is not available; the core takes care"),
                "",
                byCode,
                Map.of(),
                Map.of(file.type(), type(file)),
                remedies(file),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Handling.NONE);
    }

    private static ComplaintType type(CaseFile file) {
        return new ComplaintType(
                file.type(),
                Text.same(file.type()),
                Text.same(file.type()),
                Optional.empty(),
                Optional.empty(),
                List.of(file.intake().channel()),
                List.of(),
                List.of(),
                new LostForm(),
                stages(file),
                List.of());
    }

    /** A stage that was entered twice, after a reopening, is one stage. */
    private static List<Stage> stages(CaseFile file) {
        Map<String, Stage> stages = new LinkedHashMap<>();
        for (StageVisit visit : file.stages()) {
            stages.putIfAbsent(
                    visit.stage(),
                    new Stage(
                            visit.stage(),
                            Text.same(visit.stage()),
                            Text.same(visit.stage()),
                            visit.role(),
                            tasks(file, visit.stage())));
        }
        return List.copyOf(stages.values());
    }

    /** Those that apply: whether the others would, nobody can tell any more. */
    private static List<TaskDecl> tasks(CaseFile file, String stage) {
        return file.tasks().stream()
                .filter(task -> task.stage().equals(stage) && task.applies())
                .map(task -> new TaskDecl(
                        task.id(),
                        Text.same(task.id()),
                        Optional.empty(),
                        task.role(),
                        task.mandatory(),
                        false,
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    /** What was offered can still be carried out. */
    private static Map<String, RemedyDecl> remedies(CaseFile file) {
        Map<String, RemedyDecl> remedies = new LinkedHashMap<>();
        file.offers()
                .forEach(offer -> remedies.putIfAbsent(
                        offer.kind(),
                        new RemedyDecl(
                                offer.kind(),
                                Text.same(offer.kind()),
                                offer.amount().isPresent(),
                                false)));
        return remedies;
    }

    /** A form that nobody can check: what was filled in stays, nothing is added. */
    private static final class LostForm implements Form {

        private static final Text LOST =
                Text.of("规则包不可用，暂不能填写", "The pack is not available, so this cannot be filled in");

        @Override
        public String schema() {
            return "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{}}";
        }

        @Override
        public List<FormField> fields() {
            return List.of();
        }

        @Override
        public List<FieldError> check(Map<String, Object> values) {
            return values.keySet().stream()
                    .map(name -> new FieldError("/fields/" + name, LOST))
                    .toList();
        }

        @Override
        public List<FormField> missing(Map<String, Object> values) {
            return List.of();
        }
    }
}
