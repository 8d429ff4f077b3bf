package org.redress.engine.rule;

import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.Reason;
import org.redress.api.casework.StageVisit;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.PersonFinder;

/** Passes on what somebody had in a case when they can no longer be part of it: nothing stays with them. */
public final class Successors {

    private Successors() {}

    public static void replace(Snapshot snapshot, CaseDraft draft, String gone) {
        PersonFinder finder = new PersonFinder(
                snapshot.rules(),
                snapshot.staffing(),
                snapshot.file().branch(),
                person -> person.equals(gone) || draft.ownership.excludes(person));
        String last = snapshot.actor().username();
        if (draft.ownership.offered().filter(offer -> offer.to().equals(gone)).isPresent()) {
            draft.ownership(old ->
                    new Ownership(old.owner(), Optional.empty(), old.involvedStaff(), old.recused(), old.transfers()));
        }
        if (draft.ownership.owner().equals(Optional.of(gone))) {
            String role = snapshot.stage().role();
            PersonFinder.Found found = finder.findOrElse(role, Optional.empty(), last);
            draft.ownership(old -> new Ownership(
                    Optional.of(found.username()),
                    old.offered().filter(offer -> !offer.to().equals(found.username())),
                    old.involvedStaff(),
                    old.recused(),
                    old.transfers() + 1));
            draft.event(
                    "system",
                    "owner-replaced",
                    Map.of("from", gone, "to", found.username()),
                    new Reason("core/successor", "core", found.because()));
            draft.happened("handed-over");
            draft.tell(
                    found.username(),
                    "assigned",
                    Text.of("投诉单 {number} 现在由您负责", "You now own case {number}")
                            .with("number", snapshot.file().number()));
        }
        CaseDraft.replace(
                draft.stages,
                visit -> visit.completedAt().isEmpty() && visit.responsible().equals(gone),
                visit -> {
                    PersonFinder.Found found = finder.findOrElse(visit.role(), draft.ownership.owner(), last);
                    return new StageVisit(
                            visit.stage(),
                            visit.role(),
                            found.username(),
                            found.because(),
                            visit.enteredAt(),
                            visit.completedAt(),
                            visit.completedBy());
                });
        CaseDraft.replace(
                draft.tasks,
                task -> !task.done() && task.assignee().equals(gone),
                task -> new CaseTask(
                        task.id(),
                        task.stage(),
                        task.role(),
                        finder.findOrElse(task.role(), draft.ownership.owner(), last)
                                .username(),
                        task.mandatory(),
                        task.applies(),
                        task.doneAt(),
                        task.doneBy(),
                        task.data()));
    }
}
