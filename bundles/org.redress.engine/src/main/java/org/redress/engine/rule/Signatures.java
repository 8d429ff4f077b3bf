package org.redress.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.redress.api.casework.Aftercare;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.SignOff;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.PersonFinder.Found;

/**
 * Who signs a case before it goes to the archive: its owner, and somebody else who manages cases here. Where nobody else
 * does, the owner signs for both. Pure.
 */
public final class Signatures {

    private final Snapshot snapshot;

    public Signatures(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** In which capacities somebody may sign now; each is signed once. */
    public List<String> capacities(String person, Ownership ownership, Aftercare aftercare) {
        List<String> capacities = new ArrayList<>();
        boolean owner = ownership.owner().equals(Optional.of(person));
        if (owner && !aftercare.signedAs(SignOff.OWNER)) {
            capacities.add(SignOff.OWNER);
        }
        boolean manages = owner ? otherManager(ownership).isEmpty() : true;
        if (manages && !aftercare.signedAs(SignOff.MANAGER)) {
            capacities.add(SignOff.MANAGER);
        }
        return capacities;
    }

    /** Whose signature is wanted next. */
    public Optional<String> missing(Ownership ownership, Aftercare aftercare) {
        if (!aftercare.signedAs(SignOff.OWNER)) {
            return ownership.owner();
        }
        return aftercare.signedAs(SignOff.MANAGER)
                ? Optional.empty()
                : otherManager(ownership).or(ownership::owner);
    }

    private Optional<String> otherManager(Ownership ownership) {
        Predicate<String> notTheOwner =
                person -> ownership.excludes(person) || ownership.owner().equals(Optional.of(person));
        return People.finder(snapshot, notTheOwner).manager().map(Found::username);
    }
}
