package org.redress.demo.complaint;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseTask;
import org.redress.api.evidence.EvidenceVault;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.TaskDecl;
import org.redress.demo.file.DemoCases.Step;
import org.redress.demo.file.DemoFile;

/** Does one step of an invented case through the door that everybody's work goes through, with the rights of the actor. */
final class Performance {

    private final CaseDesk desk;
    private final EvidenceVault vault;

    Performance(CaseDesk desk, EvidenceVault vault) {
        this.desk = desk;
        this.vault = vault;
    }

    /** @param input of the action, filled in */
    Outcome<CaseFile> of(Step step, Map<String, Object> input, Caller actor, String number) {
        return switch (step.action()) {
            case Step.ATTACH -> attach(actor, number, String.valueOf(input.get("kind")));
            case Step.TASKS -> tasks(actor, number);
            case Step.STAGE -> stage(actor, number);
            default -> perform(actor, number, step.action(), input);
        };
    }

    private Outcome<CaseFile> attach(Caller actor, String number, String kind) {
        byte[] content = (DemoFile.MARK + kind + " " + number).getBytes(StandardCharsets.UTF_8);
        return vault.add(actor, number, kind, kind + ".txt", new ByteArrayInputStream(content));
    }

    private Outcome<CaseFile> stage(Caller actor, String number) {
        Outcome<CaseFile> done = tasks(actor, number);
        return done instanceof Outcome.Done<CaseFile> ? perform(actor, number, "complete-stage", Map.of()) : done;
    }

    /** Each by whom it is assigned to. */
    private Outcome<CaseFile> tasks(Caller reader, String number) {
        Outcome<CaseFile> outcome = desk.open(reader, number);
        while (outcome instanceof Outcome.Done<CaseFile> done) {
            CaseFile file = done.value();
            Optional<CaseTask> open = file.tasks().stream()
                    .filter(task -> task.stage().equals(file.stage()) && task.blocks())
                    .findFirst();
            if (open.isEmpty()) {
                return outcome;
            }
            outcome = complete(Crew.as(open.get().assignee()), file, open.get().id());
        }
        return outcome;
    }

    private Outcome<CaseFile> complete(Caller actor, CaseFile file, String task) {
        Optional<String> missing = desk.rules(file).type(file.type()).stages().stream()
                .filter(stage -> stage.id().equals(file.stage()))
                .flatMap(stage -> stage.tasks().stream())
                .filter(declared -> declared.id().equals(task))
                .findFirst()
                .flatMap(TaskDecl::evidence)
                .filter(kind ->
                        file.evidence().stream().noneMatch(kept -> kept.kind().equals(kind)));
        if (missing.isPresent()) {
            Outcome<CaseFile> attached = attach(actor, file.number(), missing.get());
            if (!(attached instanceof Outcome.Done<CaseFile>)) {
                return attached;
            }
        }
        return perform(actor, file.number(), "complete-task", Map.of("task", task));
    }

    private Outcome<CaseFile> perform(Caller actor, String number, String action, Map<String, Object> input) {
        return desk.perform(actor, number, new ActionRequest(action, input, Optional.empty(), Optional.empty()));
    }
}
