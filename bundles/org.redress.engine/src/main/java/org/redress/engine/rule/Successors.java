package org.redress.engine.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.redress.api.casework.Approval;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.Reason;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.Availability;
import org.redress.engine.people.PersonFinder;
import org.redress.engine.people.PersonFinder.Found;
import org.redress.engine.rule.Departure.Cause;

/**
 * Passes on what people have in a case when they can no longer do it: away, gone, without a role here, or kept out of it.
 * Everything open passes on with its reason, and who takes it over is told what is next. Doing it again changes nothing.
 * Called when a colleague is recused, and by the watch over staff. Pure.
 */
public final class Successors {

    private final Snapshot snapshot;
    private final CaseDraft draft;
    private final Availability availability;
    private final Departure departure;
    /** Who takes something over, and why. */
    private final Map<String, Text> told = new LinkedHashMap<>();

    public Successors(Snapshot snapshot, CaseDraft draft) {
        this.snapshot = snapshot;
        this.draft = draft;
        this.availability = People.availability(snapshot, draft.ownership::excludes);
        this.departure = new Departure(snapshot, draft, availability);
    }

    /** Looks at everybody who has something in the case. */
    public void reconsider() {
        new OwnerSuccession(snapshot, draft, availability, departure).reconsider();
        stages();
        tasks();
        approvals();
        parts();
        tell();
    }

    private void stages() {
        draft.stages.replaceAll(visit -> visit.complete()
                ? visit
                : successor(visit.responsible(), visit.role())
                        .map(found -> {
                            note("stage", visit.stage(), visit.responsible(), found);
                            return visit.answeredBy(found.username(), found.because());
                        })
                        .orElse(visit));
    }

    private void tasks() {
        draft.tasks.replaceAll(task -> task.done()
                ? task
                : successor(task.assignee(), task.role())
                        .map(found -> {
                            note("task", task.id(), task.assignee(), found);
                            return task.assignedTo(found.username());
                        })
                        .orElse(task));
    }

    private void approvals() {
        draft.approvals.replaceAll(approval -> {
            Approval asked = approval;
            for (String person : approval.waitingFor()) {
                Approval before = asked;
                Optional<Found> other = approver(before, person);
                if (other.isPresent()) {
                    note("approval", String.valueOf(approval.no()), person, other.get());
                    asked = before.askedOf(
                            before.asked().stream()
                                    .map(one -> one.equals(person) ? other.get().username() : one)
                                    .toList(),
                            before.quorum());
                }
            }
            return asked;
        });
    }

    private void parts() {
        draft.joint.replaceAll(part -> !part.open()
                ? part
                : successor(part.person(), part.role())
                        .map(found -> {
                            note("joint", String.valueOf(part.no()), part.person(), found);
                            return part.askedOf(found.username());
                        })
                        .orElse(part));
    }

    /** Who takes over what belongs to a role; empty while whoever has it can go on, or nobody else is there. */
    private Optional<Found> successor(String person, String role) {
        if (departure.of(person).isEmpty()) {
            return Optional.empty();
        }
        return availability
                .deputy(person, deputy -> availability.mayStandIn(deputy, role))
                .map(deputy -> new Found(deputy, availability.standsIn(person, deputy)))
                .or(() -> People.finder(snapshot, draft).findAnybody(role, draft.ownership.owner()))
                .filter(found -> !found.username().equals(person));
    }

    /** Another who may decide it: never the one who asks, and for a remedy somebody with the authority. */
    private Optional<Found> approver(Approval approval, String gone) {
        if (departure.of(gone).isEmpty()) {
            return Optional.empty();
        }
        Predicate<String> unfit = person -> draft.ownership.excludes(person)
                || person.equals(approval.requestedBy())
                || approval.asked().contains(person)
                || !hasAuthority(person, approval);
        PersonFinder finder = People.finder(snapshot, unfit);
        Optional<Found> deputy = availability
                .deputy(gone, unfit.negate())
                .map(person -> new Found(person, availability.standsIn(gone, person)));
        return deputy.or(() -> approval.kind().stream()
                        .flatMap(kind -> new AuthorityTable(snapshot).deciding(kind, approval.amount()).stream())
                        .flatMap(row -> finder.find(row.rule().role(), Optional.empty()).stream())
                        .findFirst())
                .or(() -> finder.findAnybody(snapshot.stage().role(), Optional.empty()));
    }

    private boolean hasAuthority(String person, Approval approval) {
        if (approval.kind().isEmpty()) {
            return availability.holds(person, Set.of(Right.MANAGE));
        }
        String kind = approval.kind().get();
        Set<String> roles =
                snapshot.staffing().find(person).map(availability::roles).orElse(Set.of());
        AuthorityTable table = new AuthorityTable(snapshot);
        return table.free(kind)
                || table.deciding(kind, approval.amount()).stream()
                        .anyMatch(row -> roles.contains(row.rule().role()));
    }

    private void note(String what, String id, String from, Found found) {
        Cause cause = departure.of(from).orElseThrow();
        Text text = because(cause, found);
        draft.event(
                "system",
                "work-passed-on",
                Map.of("what", what, "id", id, "from", from, "to", found.username()),
                new Reason(cause.rule(), "core", text));
        told.putIfAbsent(found.username(), text);
    }

    /** Why it was taken from the one and why it went to the other. */
    static Text because(Cause cause, Found found) {
        return Text.of("{gone}；{found}", "{gone}; {found}")
                .with("gone", cause.text())
                .with("found", found.because());
    }

    /** Once for each person, with what is next; an owner has been told by then. */
    private void tell() {
        Optional<NextStep> next = told.isEmpty() ? Optional.empty() : new NextSteps(snapshot, draft).decide();
        told.forEach((person, why) -> draft.tell(
                person,
                "work-passed-on",
                Text.of(
                                "投诉单 {number} 有工作转给您：{why}。下一步：{next}",
                                "Work on case {number} is now yours: {why}. Next: {next}")
                        .with("number", snapshot.file().number())
                        .with("why", why)
                        .with("next", next.map(NextStep::text).orElse(Text.same("–")))));
    }
}
