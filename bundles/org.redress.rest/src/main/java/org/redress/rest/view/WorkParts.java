package org.redress.rest.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.StageVisit;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.api.text.Text;

/** Stages and tasks of a case with the words of its type. */
record WorkParts(ComplaintType type, BranchTime time) {

    /** The id stands in where the type has no such stage: after the last one, a case is in the core's hands. */
    Map<String, String> stageTitle(String stage) {
        return Words.of(type.stage(stage).map(Stage::title).orElse(Text.same(stage)));
    }

    List<CaseView.StageView> stages(CaseFile file) {
        return type.stages().stream().map(stage -> stage(stage, file)).toList();
    }

    private CaseView.StageView stage(Stage stage, CaseFile file) {
        // A stage can be visited again after a case was reopened; the last visit counts.
        Optional<StageVisit> visit = file.stages().stream()
                .filter(candidate -> candidate.stage().equals(stage.id()))
                .reduce((earlier, later) -> later);
        boolean current = stage.id().equals(file.stage())
                && visit.map(seen -> seen.completedAt().isEmpty()).orElse(true);
        return new CaseView.StageView(
                stage.id(),
                Words.of(stage.title()),
                current ? "current" : visit.isPresent() ? "done" : "ahead",
                visit.map(StageVisit::responsible).orElse(null),
                Words.of(visit.map(StageVisit::chosenBecause)),
                time.of(visit.map(StageVisit::enteredAt)),
                time.of(visit.flatMap(StageVisit::completedAt)),
                visit.flatMap(StageVisit::completedBy).orElse(null));
    }

    CaseView.TaskView task(CaseTask task) {
        Optional<TaskDecl> decl = type.stages().stream()
                .flatMap(stage -> stage.tasks().stream())
                .filter(candidate -> candidate.id().equals(task.id()))
                .findFirst();
        return new CaseView.TaskView(
                task.id(),
                Words.of(decl.map(TaskDecl::title).orElse(Text.same(task.id()))),
                task.stage(),
                task.role(),
                task.assignee(),
                task.mandatory(),
                task.applies(),
                task.done(),
                time.of(task.doneAt()),
                task.doneBy().orElse(null),
                decl.flatMap(TaskDecl::evidence).orElse(null),
                new ValueView(time).map(task.data()));
    }
}
