package org.redress.store.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.ImprovementCase;
import org.redress.api.improvement.ImprovementQuery;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Page;

/** Improvement items with their cases, and cases that are still to be looked at for recurrence. */
@ProviderType
public interface ImprovementStore {

    /** A case as one of many. */
    record Counted(UUID caseId, String number) {}

    /** A case that comes to an item. */
    record Entry(UUID id, UUID caseId, ImprovementCase shown) {}

    /** What becomes of an occurrence at one unit. */
    sealed interface Step {

        /** A new item with its cases. */
        record Raise(Improvement item, List<Entry> entries, Notification told) implements Step {}

        /** The case joins the item that is open; a case that belongs to it already does so again only when marked. */
        record Join(String code, Entry entry) implements Step {}
    }

    /** How taking up an occurrence ended. */
    enum TakenUp {
        DONE,
        /** Somebody else took it up. */
        ALREADY,
        /** An item was raised or ended meanwhile; decide again. */
        CHANGED
    }

    /**
     * Items of units, raised last first. {@link ImprovementQuery#unit()} is not looked at: the caller has narrowed the
     * units by it.
     */
    Page<Improvement> find(Set<String> units, ImprovementQuery query);

    Optional<Improvement> load(String code);

    /** The open item of a type at exactly this unit. */
    Optional<Improvement> open(String type, String unit);

    /** Cases of an item, oldest first. */
    List<ImprovementCase> cases(String code);

    /** Items that a case belongs to, raised first first. */
    List<Improvement> ofCase(UUID caseId);

    int countOpen(String owner);

    /**
     * Writes a change by people, with who is told.
     *
     * @param changed its version is the one it will have
     * @return false when somebody else was first
     */
    boolean save(Improvement changed, List<Notification> told);

    /**
     * Complaints of a type at branches received since the instant that belong to no item of the type at this unit yet,
     * oldest first. Sees what is committed.
     */
    List<Counted> counted(String type, Set<String> branches, String unit, Instant since, int most);

    /** Occurrences that nobody has taken up, oldest first. */
    List<Occurrence> waiting(int most);

    /** Does all steps and takes the occurrence out, or nothing. */
    TakenUp takeUp(Occurrence occurrence, List<Step> steps);
}
