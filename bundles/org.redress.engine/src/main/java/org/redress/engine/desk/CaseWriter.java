package org.redress.engine.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.JointPart;
import org.redress.api.casework.Measure;
import org.redress.api.notification.Notification;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Notice;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.history.HistoryChain;
import org.redress.engine.improvement.Recurrence;
import org.redress.store.port.CaseChange;
import org.redress.store.port.CaseStore;
import org.redress.store.port.Commit;
import org.redress.store.port.CustomerRemedies;
import org.redress.store.port.Occurrence;
import org.redress.store.port.RemedySums;
import org.redress.store.port.RequestRecord;
import org.redress.store.port.WorkItem;

/** Turns a decided draft into the one change that is written in one transaction. */
final class CaseWriter {

    private final CaseStore store;
    private final HistoryChain chain = new HistoryChain(new SecureRandom());
    private final Clock machineTime;
    private final Consumer<List<Occurrence>> afterwards;

    /** @param afterwards takes up what was written to be looked at */
    CaseWriter(CaseStore store, Clock machineTime, Consumer<List<Occurrence>> afterwards) {
        this.store = store;
        this.machineTime = machineTime;
        this.afterwards = afterwards;
    }

    /** The case as written, or why it was not. */
    record Result(Commit commit, CaseFile file) {}

    /**
     * What was decided of one case.
     *
     * @param calm when people are told what can wait
     */
    record Decided(Snapshot snapshot, CaseDraft draft, Instant calm) {}

    /**
     * Writes what one use case changes, all of it or nothing.
     *
     * @param decided the case that was acted on first
     */
    Result write(List<Decided> decided, Optional<RequestRecord> request) {
        List<CaseChange> changes = new ArrayList<>();
        for (Decided one : decided) {
            boolean first = changes.isEmpty();
            changes.add(change(one, request.filter(record -> first)));
        }
        Commit commit = store.commit(changes);
        if (commit instanceof Commit.Written) {
            afterwards.accept(changes.stream()
                    .flatMap(change -> change.occurrences().stream())
                    .toList());
        }
        return new Result(commit, changes.get(0).after());
    }

    private CaseChange change(Decided decided, Optional<RequestRecord> request) {
        Snapshot snapshot = decided.snapshot();
        CaseDraft draft = decided.draft();
        CaseFile before = snapshot.file();
        Instant now = snapshot.now();
        // Milliseconds: what both databases keep exactly, so that a hash verifies after reading back.
        Instant recordedAt = machineTime.instant().truncatedTo(ChronoUnit.MILLIS);
        HistoryChain.Written history = chain.append(before.id(), before.history(), draft.events(), now, recordedAt);
        CaseFile after = draft.file(before.version() + 1, history.head());
        List<Notification> notifications = new ArrayList<>();
        for (Notice notice : draft.notices()) {
            notifications.add(new Notification(
                    UuidCreator.getTimeOrderedEpoch(),
                    notice.recipient(),
                    Optional.of(after.number()),
                    Optional.empty(),
                    Optional.empty(),
                    notice.kind(),
                    notice.text(),
                    now,
                    draft.deliveredAtOnce() ? now : decided.calm(),
                    Optional.empty()));
        }
        return new CaseChange(
                after,
                before.version(),
                draft.customer,
                history.events(),
                history.personal(),
                notifications,
                work(after),
                occurrences(decided, after),
                granted(snapshot, draft),
                request);
    }

    /** What somebody marked, and what a rule counts: both are looked at once the case is there. */
    private static List<Occurrence> occurrences(Decided decided, CaseFile after) {
        Snapshot snapshot = decided.snapshot();
        List<Occurrence> occurrences = new ArrayList<>();
        if (Recurrence.concerns(snapshot.rules(), snapshot.file(), after)) {
            occurrences.add(occurrence(snapshot, after, Optional.empty()));
        }
        decided.draft()
                .marked
                .map(text -> new Occurrence.Mark(snapshot.actor().username(), text))
                .ifPresent(mark -> occurrences.add(occurrence(snapshot, after, Optional.of(mark))));
        return occurrences;
    }

    private static Occurrence occurrence(Snapshot snapshot, CaseFile after, Optional<Occurrence.Mark> mark) {
        return new Occurrence(UuidCreator.getTimeOrderedEpoch(), after.id(), after.number(), snapshot.now(), mark);
    }

    /** A new offer was decided on what the customer has had: it must not have become more meanwhile, in another case. */
    private static Optional<RemedySums> granted(Snapshot snapshot, CaseDraft draft) {
        return draft.offers.size() > snapshot.file().offers().size()
                ? Optional.of(new RemedySums(
                        snapshot.file().intake().customer(),
                        snapshot.yearAgo(),
                        snapshot.now(),
                        new CustomerRemedies(
                                snapshot.customer().remedies(),
                                snapshot.customer().offered())))
                : Optional.empty();
    }

    /** Who has what to do or has anything in it. */
    private static List<WorkItem> work(CaseFile file) {
        if (file.state() == CaseState.ARCHIVED) {
            return List.of();
        }
        Set<WorkItem> work = new LinkedHashSet<>();
        boolean merged = file.dossier().relations().merged().isPresent();
        file.ownership()
                .owner()
                .ifPresent(owner -> work.add(new WorkItem(merged ? WorkItem.MERGED : WorkItem.OWNER, owner)));
        if (!merged) {
            parts(file, work);
        }
        file.ownership().standsInFor().ifPresent(absent -> work.add(new WorkItem(WorkItem.STOOD_IN_FOR, absent)));
        file.ownership()
                .owner()
                .filter(owner -> file.ownership().unattended())
                .ifPresent(owner -> work.add(new WorkItem(WorkItem.UNATTENDED, owner)));
        return List.copyOf(work);
    }

    private static void parts(CaseFile file, Set<WorkItem> work) {
        file.ownership().offered().ifPresent(offer -> work.add(new WorkItem(WorkItem.HAND_OVER, offer.to())));
        file.tasks().stream()
                .filter(task -> !task.done())
                .forEach(task -> work.add(new WorkItem(
                        task.stage().equals(file.stage()) && task.blocks() ? WorkItem.TASK : WorkItem.LATER_TASK,
                        task.assignee())));
        file.approvals().stream()
                .flatMap(approval -> approval.waitingFor().stream())
                .filter(person -> !file.ownership().excludes(person))
                .forEach(person -> work.add(new WorkItem(WorkItem.APPROVAL, person)));
        file.stages().stream()
                .filter(visit -> !visit.complete())
                .forEach(visit -> work.add(new WorkItem(WorkItem.STAGE, visit.responsible())));
        file.joint().stream()
                .filter(JointPart::open)
                .forEach(part -> work.add(new WorkItem(WorkItem.JOINT, part.person())));
        file.dossier()
                .corrections()
                .which(Measure::open)
                .forEach(measure -> work.add(new WorkItem(WorkItem.MEASURE, measure.person())));
        file.dossier().outside().booked().forEach(visit -> work.add(new WorkItem(WorkItem.VISIT, visit.with())));
        file.dossier().conduct().owed().stream()
                .flatMap(owed -> owed.doer().stream())
                .forEach(doer -> work.add(new WorkItem(WorkItem.TASK, doer.person())));
        file.dossier().papers().documents().stream()
                .filter(CaseDocument::inReview)
                .flatMap(document -> document.review().stream())
                .map(CaseDocument.Review::asked)
                .filter(person -> !file.ownership().excludes(person))
                .forEach(person -> work.add(new WorkItem(WorkItem.REVIEW, person)));
    }
}
