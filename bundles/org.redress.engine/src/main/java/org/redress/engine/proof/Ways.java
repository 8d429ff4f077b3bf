package org.redress.engine.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseState;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;

/**
 * The steps that lead from one spot to another. Work is what the house does to get a case to its end; the rest happens to
 * it: the customer withdraws, new facts open it again, an inquiry becomes a complaint, an optional task is left out.
 */
final class Ways {

    static final Set<String> STEPS = Set.of(
            "complete-task",
            "complete-stage",
            "close",
            "archive",
            "withdraw",
            "reopen",
            "convert",
            "decline-complaint");

    /** @param name shown on the way; empty for steps that go without saying */
    record Step(String name, Spot to, boolean work) {}

    private final Structure structure;
    private final List<Stage> stages;
    private final boolean kindMatters;

    Ways(Structure structure) {
        this.structure = structure;
        this.stages = structure.type().stages();
        this.kindMatters = structure.asksFor("case.kind");
    }

    List<Step> from(Spot spot) {
        List<Step> steps = new ArrayList<>();
        if (spot.state() == CaseState.ARCHIVED) {
            return steps;
        }
        if (!spot.through()) {
            Optional<TaskDecl> first = undoneForSure(spot);
            if (first.isPresent()) {
                // The stage waits for it in any case, so it may as well be done first: fewer spots, the same ends.
                steps.add(new Step("", spot.doing(structure.bit(first.get().id())), true));
            } else {
                tasks(spot, steps);
                stage(spot, steps);
            }
        } else if (spot.state() == CaseState.OPEN && structure.open("close", spot)) {
            steps.add(new Step("close", spot.in(CaseState.CLOSED), true));
        } else if (spot.state() == CaseState.CLOSED && structure.open("archive", spot)) {
            steps.add(new Step("archive", spot.in(CaseState.ARCHIVED), true));
        }
        events(spot, steps);
        return steps;
    }

    private void tasks(Spot spot, List<Step> steps) {
        for (TaskDecl task : stages.get(spot.stage()).tasks()) {
            if (open(task, spot) && doable(task, spot)) {
                String name = certain(task) ? "" : "(" + task.id() + ")";
                steps.add(new Step(name, spot.doing(structure.bit(task.id())), true));
            }
        }
    }

    private Optional<TaskDecl> undoneForSure(Spot spot) {
        return stages.get(spot.stage()).tasks().stream()
                .filter(task -> certain(task) && open(task, spot) && !structure.orderMatters(task.id()))
                .findFirst();
    }

    /** Of the tasks that something asks for, those not done yet. */
    private boolean open(TaskDecl task, Spot spot) {
        long bit = structure.bit(task.id());
        return bit != 0 && !spot.did(bit);
    }

    private static boolean certain(TaskDecl task) {
        return task.mandatory() && task.when().isEmpty();
    }

    private boolean doable(TaskDecl task, Spot spot) {
        return structure.applies(task, spot).orElse(true) && structure.open("complete-task", spot);
    }

    private void stage(Spot spot, List<Step> steps) {
        if (!structure.open("complete-stage", spot)) {
            return;
        }
        boolean everything = waitingFor(spot, false).isEmpty();
        if (everything || waitingFor(spot, true).isEmpty()) {
            boolean last = spot.stage() == stages.size() - 1;
            steps.add(new Step(
                    last ? "" : stages.get(spot.stage() + 1).id(),
                    last ? spot.complete() : spot.at(spot.stage() + 1),
                    everything));
        }
    }

    /** Tasks that have to be done before the stage is complete: those there for sure, or those that may be there too. */
    List<TaskDecl> waitingFor(Spot spot, boolean forSureOnly) {
        return stages.get(spot.stage()).tasks().stream()
                .filter(task -> task.mandatory() && open(task, spot))
                .filter(task -> structure.applies(task, spot).orElse(!forSureOnly))
                .toList();
    }

    private void events(Spot spot, List<Step> steps) {
        int last = stages.size() - 1;
        if (spot.state() == CaseState.OPEN) {
            if (structure.open("withdraw", spot)) {
                boolean there = spot.stage() == last;
                steps.add(new Step(
                        there ? "withdraw" : "withdraw → " + stages.get(last).id(),
                        (there ? spot : spot.at(last)).in(CaseState.CLOSED),
                        false));
            }
            if (structure.declines() && structure.open("decline-complaint", spot)) {
                steps.add(new Step(
                        spot.stage() == last
                                ? "decline-complaint"
                                : "decline-complaint → " + stages.get(last).id(),
                        (spot.stage() == last ? spot : spot.at(last)).in(CaseState.CLOSED),
                        false));
            }
            CaseKind other = spot.kind() == CaseKind.COMPLAINT ? CaseKind.INQUIRY : CaseKind.COMPLAINT;
            if (kindMatters && structure.open("convert", spot)) {
                steps.add(new Step("convert", spot.of(other), false));
            }
        } else if (structure.open("reopen", spot)) {
            steps.add(new Step("reopen", spot.at(0).in(CaseState.OPEN), false));
        }
    }

    /** Where a case can begin. */
    List<Spot> beginnings() {
        Spot complaint = new Spot(CaseState.OPEN, CaseKind.COMPLAINT, 0, false, 0);
        return kindMatters ? List.of(complaint, complaint.of(CaseKind.INQUIRY)) : List.of(complaint);
    }

    /** The action that would lead on from a spot at which nothing does. */
    Optional<String> missing(Spot spot) {
        if (!spot.through()) {
            return Optional.of("complete-stage");
        }
        return switch (spot.state()) {
            case OPEN -> Optional.of("close");
            case CLOSED -> Optional.of("archive");
            case ARCHIVED -> Optional.empty();
        };
    }
}
