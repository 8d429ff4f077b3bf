package org.redress.engine.rule;

import java.util.function.Predicate;
import org.redress.engine.decision.Basis;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.Availability;
import org.redress.engine.people.PersonChoice;
import org.redress.engine.people.PersonFinder;

/** How people are found for the case at hand: never those whom it is about. Called by rules and actions. */
public final class People {

    private People() {}

    public static Availability availability(Snapshot snapshot) {
        return availability(snapshot, snapshot.file().ownership()::excludes);
    }

    static Availability availability(Snapshot snapshot, Predicate<String> excluded) {
        return new Availability(
                snapshot.rules(), snapshot.staffing(), snapshot.file().branch(), excluded, snapshot.now());
    }

    /** Why somebody stands for a role, for history. */
    static Basis choice(Snapshot snapshot, CaseDraft draft, String rule, String role, PersonFinder.Found found) {
        Predicate<String> excluded = draft.ownership::excludes;
        PersonChoice choice = new PersonChoice(
                snapshot.rules(),
                snapshot.staffing(),
                snapshot.file().branch(),
                excluded,
                availability(snapshot, excluded));
        return Basis.of(rule, "core", found.because())
                .seeing(choice.seen(role))
                .otherwise(choice.otherwise(role, found.username(), draft.ownership.owner()));
    }

    /** Leaves out whoever the draft keeps out of the case. */
    public static PersonFinder finder(Snapshot snapshot, CaseDraft draft) {
        return finder(snapshot, draft.ownership::excludes);
    }

    public static PersonFinder finder(Snapshot snapshot, Predicate<String> excluded) {
        return new PersonFinder(
                snapshot.rules(), snapshot.staffing(), snapshot.file().branch(), excluded, snapshot.now());
    }
}
