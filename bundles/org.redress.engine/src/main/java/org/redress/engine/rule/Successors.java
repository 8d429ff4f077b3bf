package org.redress.engine.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.redress.api.casework.Appointment;
import org.redress.api.casework.Approval;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.Reason;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.Availability;
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

    /** Whether a case would be left with an owner who may not see it, if others were kept out of it. */
    public static boolean nobodyLeft(Snapshot snapshot, UnaryOperator<Ownership> keepingOut) {
        if (snapshot.file().state() == CaseState.ARCHIVED) {
            return false;
        }
        CaseDraft tried = new CaseDraft(snapshot.file());
        tried.ownership(keepingOut);
        new Successors(snapshot, tried).reconsider();
        return tried.ownership.owner().filter(tried.ownership::excludes).isPresent();
    }

    /** Looks at everybody who has something in the case. */
    public void reconsider() {
        new OwnerSuccession(snapshot, draft, availability, departure).reconsider();
        stages();
        tasks();
        approvals();
        parts();
        measures();
        visits();
        owedSteps();
        reviews();
        tell();
    }

    /** Steps of the protocol that somebody has to take still. */
    private void owedSteps() {
        draft.conduct = draft.conduct.owing(draft.conduct.owed().stream()
                .map(owed -> owed.doer()
                        .flatMap(doer -> successor(doer.person(), doer.role()).map(found -> {
                            note("protocol-step", owed.step(), doer.person(), found);
                            return owed.by(found.username());
                        }))
                        .orElse(owed))
                .toList());
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
        Voices voices = new Voices(snapshot, draft.ownership::excludes);
        draft.approvals.replaceAll(
                approval -> approval.pending() ? completed(voices, passedOn(voices, approval)) : approval);
    }

    private Approval passedOn(Voices voices, Approval approval) {
        Approval asked = approval;
        for (String person : approval.waitingFor()) {
            Approval before = asked;
            Optional<Found> other = departure.of(person).isEmpty() ? Optional.empty() : another(voices, before, person);
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
    }

    /** The deputy where they have a voice of their own, else the next whom the request would have gone to. */
    private Optional<Found> another(Voices voices, Approval approval, String gone) {
        List<String> others = voices.others(approval)
                .filter(person -> !approval.asked().contains(person))
                .toList();
        return availability
                .deputy(gone, others::contains)
                .map(person -> new Found(person, availability.standsIn(gone, person)))
                .or(() -> others.stream()
                        .findFirst()
                        .map(person -> new Found(
                                person,
                                Text.of("{who}有权审批", "{who} has the authority")
                                        .with("who", availability.name(person)))));
    }

    /** Asks one more where somebody who had agreed is kept out of the case now. */
    private Approval completed(Voices voices, Approval approval) {
        Approval completed = voices.completed(approval, approval.quorum());
        Text why = Text.of("之前同意的人须回避，还缺人同意", "Somebody who had agreed is kept out; one more has to agree");
        completed.asked().stream()
                .filter(person -> !approval.asked().contains(person))
                .forEach(person -> {
                    draft.event(
                            "system",
                            "approval-asked",
                            Map.of("approval", approval.no(), "of", person),
                            new Reason("core/conflict", "core", why));
                    told.putIfAbsent(person, why);
                });
        return completed;
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

    private void measures() {
        draft.corrections = draft.corrections.each(measure -> !measure.open()
                ? measure
                : successor(measure.person(), measure.role())
                        .map(found -> {
                            note("measure", String.valueOf(measure.no()), measure.person(), found);
                            return measure.askedOf(found.username());
                        })
                        .orElse(measure));
    }

    /** The customer has agreed on a person, so a visit passes to nobody: whoever answers for the case is told to move it. */
    private void visits() {
        draft.outside.booked().stream()
                .filter(visit -> visit.from().isAfter(snapshot.now()))
                .forEach(visit -> {
                    Optional<Text> why = new Availability(
                                    snapshot.rules(),
                                    snapshot.staffing(),
                                    snapshot.file().branch(),
                                    draft.ownership::excludes,
                                    visit.from())
                            .problem(visit.with());
                    if (why.isPresent() != visit.hindered().isPresent()) {
                        hinder(visit, why);
                    }
                });
    }

    private void hinder(Appointment visit, Optional<Text> why) {
        draft.outside = draft.outside.with(visit.hindered(why));
        Text text = why.orElse(Text.of("原来的人届时在岗", "The colleague will be there after all"));
        draft.event(
                "system",
                why.isPresent() ? "visit-hindered" : "visit-clear",
                Map.of("visit", visit.no(), "with", visit.with()),
                new Reason("core/visit", "core", text));
        why.flatMap(reason -> draft.ownership.owner())
                .ifPresent(owner -> draft.tell(
                        owner,
                        "visit-hindered",
                        Text.of("投诉单 {number} 的到店需要改约：{why}", "The visit of case {number} has to be moved: {why}")
                                .with("number", snapshot.file().number())
                                .with("why", text)));
    }

    /** Never to the one who issued the document. */
    private void reviews() {
        draft.papers.documents().stream().filter(CaseDocument::inReview).forEach(document -> document.review()
                .filter(review -> departure.of(review.asked()).isPresent())
                .flatMap(review -> Reviews.reviewer(
                                snapshot, draft.ownership::excludes, review.role(), document.issuedBy())
                        .filter(found -> !found.username().equals(review.asked())))
                .ifPresent(found -> {
                    String gone = document.review().orElseThrow().asked();
                    note("document", String.valueOf(document.no()), gone, found);
                    draft.papers = draft.papers.with(document.reviewedBy(found.username()));
                }));
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

    private void note(String what, String id, String from, Found found) {
        Cause cause = departure.of(from).orElseThrow();
        Text text = because(cause, found);
        draft.decided(
                "system",
                "work-passed-on",
                Map.of("what", what, "id", id, "from", from, "to", found.username()),
                cause.basis(text, from, found.username(), availability.name(from)));
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
