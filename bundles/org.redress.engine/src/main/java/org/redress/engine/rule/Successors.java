package org.redress.engine.rule;

import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Reason;
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
                person -> person.equals(gone) || draft.ownership.excludes(person),
                snapshot.now());
        String last = snapshot.actor().username();
        if (draft.ownership.offered().filter(offer -> offer.to().equals(gone)).isPresent()) {
            draft.ownership(old -> old.offering(Optional.empty()));
        }
        if (draft.ownership.owner().equals(Optional.of(gone))) {
            String role = snapshot.stage().role();
            PersonFinder.Found found = finder.findOrElse(role, Optional.empty(), last);
            draft.ownership(old -> old.ownedBy(found.username())
                    .offering(old.offered().filter(offer -> !offer.to().equals(found.username()))));
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
                draft.stages, visit -> !visit.complete() && visit.responsible().equals(gone), visit -> {
                    PersonFinder.Found found = finder.findOrElse(visit.role(), draft.ownership.owner(), last);
                    return visit.answeredBy(found.username(), found.because());
                });
        CaseDraft.replace(
                draft.tasks,
                task -> !task.done() && task.assignee().equals(gone),
                task -> task.assignedTo(finder.findOrElse(task.role(), draft.ownership.owner(), last)
                        .username()));
    }
}
