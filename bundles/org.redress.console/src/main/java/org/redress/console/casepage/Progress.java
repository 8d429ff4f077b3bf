package org.redress.console.casepage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.StageVisit;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.console.view.CaseView.Act;
import org.redress.console.view.CaseView.NextCard;
import org.redress.console.view.CaseView.StageMark;
import org.redress.console.view.CaseView.TaskLine;

/** Where the case stands: next step, stages, tasks of the stage. */
final class Progress {

    private Progress() {}

    static Optional<NextCard> next(Opened opened) {
        return opened.file()
                .next()
                .map(next -> new NextCard(
                        opened.say(next.text()),
                        next.action()
                                .flatMap(opened::offer)
                                .filter(offer -> offer.permitted())
                                .map(offer -> nextAct(opened, next, Acts.act(opened, offer))),
                        opened.person(next.owner()),
                        position(opened, next.owner()),
                        next.dueAt().map(opened::moment).orElse(opened.say("case.nodue")),
                        next.dueAt().map(opened.times()::remaining).orElse(""),
                        next.dueAt().map(opened.times()::tone).orElse(""),
                        clock(opened, next)
                                .map(clock -> opened.say(clock.title()))
                                .orElse(""),
                        opened.say(next.reason())));
    }

    /** {@code 运营经理，就是您}. */
    private static String position(Opened opened, String username) {
        String role = opened.pages()
                .roleAt(opened.visit(), username, opened.file().branch())
                .orElse("");
        if (!opened.me(username)) {
            return role;
        }
        return role.isEmpty() ? opened.say("case.you") : opened.say("case.you.as", role);
    }

    /** The next step's own task is already chosen when its form opens. */
    private static Act nextAct(Opened opened, NextStep next, Act act) {
        if (!act.id().equals("complete-task")) {
            return act;
        }
        return opened.file().tasks().stream()
                .filter(task -> task.stage().equals(opened.file().stage()) && task.blocks())
                .findFirst()
                .map(task -> new Act(act.id(), act.title(), act.href() + "?task=" + task.id(), act.blocked()))
                .orElse(act);
    }

    private static Optional<CaseClock> clock(Opened opened, NextStep next) {
        return opened.file().clocks().stream()
                .filter(clock -> next.clock().filter(clock.id()::equals).isPresent())
                .findFirst();
    }

    static List<StageMark> stages(Opened opened) {
        List<StageMark> marks = new ArrayList<>();
        // A merged case has not come to its end: it stands where it was.
        boolean over = !opened.file().open() && !merged(opened);
        int now = stageNo(opened);
        List<Stage> stages = opened.type().stages();
        for (int i = 0; i < stages.size(); i++) {
            String state = over || i + 1 < now ? "rd-done" : i + 1 == now ? "rd-now" : "";
            marks.add(new StageMark(opened.say(stages.get(i).title()), state, more(opened, stages.get(i))));
        }
        return marks;
    }

    private static boolean merged(Opened opened) {
        return opened.file().dossier().relations().merged().isPresent();
    }

    private static String more(Opened opened, Stage stage) {
        return opened.file().stages().stream()
                .filter(visit -> visit.stage().equals(stage.id()))
                .reduce((first, second) -> second)
                .map(visit -> visited(opened, visit))
                .orElseGet(() -> opened.role(stage.role()));
    }

    private static String visited(Opened opened, StageVisit visit) {
        Instant at = visit.completedAt().orElse(visit.enteredAt());
        return opened.name(visit.completedBy().orElse(visit.responsible())) + " · "
                + opened.times().day(at, opened.zone());
    }

    /** From 1; 0 when the stage is none of the type's. */
    static int stageNo(Opened opened) {
        List<Stage> stages = opened.type().stages();
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).id().equals(opened.file().stage())) {
                return i + 1;
            }
        }
        return 0;
    }

    static List<TaskLine> tasks(Opened opened) {
        List<CaseTask> tasks = opened.file().tasks().stream()
                .filter(task -> task.stage().equals(opened.file().stage()) && task.applies())
                .toList();
        Optional<CaseTask> first =
                tasks.stream().filter(task -> !task.done() && task.mandatory()).findFirst();
        return tasks.stream()
                .map(task -> line(opened, task, first.filter(task::equals).isPresent()))
                .toList();
    }

    private static TaskLine line(Opened opened, CaseTask task, boolean now) {
        Optional<TaskDecl> declared = opened.type().stage(task.stage()).flatMap(stage -> stage.tasks().stream()
                .filter(one -> one.id().equals(task.id()))
                .findFirst());
        String by = task.doneBy()
                .map(who -> opened.name(who) + " · "
                        + task.doneAt().map(opened::moment).orElse(""))
                .orElseGet(() ->
                        opened.name(task.assignee()) + (task.mandatory() ? "" : " · " + opened.say("task.optional")));
        boolean theirs = declared.filter(one -> keptFrom(opened, task, one)).isEmpty();
        Optional<Act> act = task.done() || merged(opened) || !theirs || !opened.permitted("complete-task")
                ? Optional.empty()
                : Optional.of(new Act(
                        "complete-task",
                        opened.say("task.do"),
                        opened.actHref("complete-task") + "?task=" + task.id(),
                        false));
        return new TaskLine(
                declared.map(one -> opened.say(one.title())).orElse(task.id()),
                declared.flatMap(TaskDecl::help).map(opened::say).orElse(""),
                task.done() ? "rd-done" : now ? "rd-now" : "",
                by,
                act,
                task.done()
                        ? ""
                        : declared.flatMap(TaskDecl::evidence)
                                .map(kind -> missing(opened, kind))
                                .orElse(""));
    }

    /** Whether the task is reserved for others, as far as the reader's own roles say; the action itself looks closer. */
    private static boolean keptFrom(Opened opened, CaseTask task, TaskDecl declared) {
        return declared.reserved()
                && !opened.me(task.assignee())
                && !opened.visit().account().holds(declared.role());
    }

    /** Words for evidence that is still to be attached; empty when it is there. */
    private static String missing(Opened opened, String kind) {
        boolean there =
                opened.file().evidence().stream().anyMatch(file -> file.kind().equals(kind));
        return there ? "" : opened.evidence(kind);
    }
}
