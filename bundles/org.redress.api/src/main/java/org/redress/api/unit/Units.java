package org.redress.api.unit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;

/**
 * The organisation tree. Implemented by the security bundle; called by every core bundle. Thread-safe. Reads come from a
 * snapshot in memory and do not block.
 */
@ProviderType
public interface Units {

    /** Every unit, parents before children. */
    List<Unit> all();

    Optional<Unit> find(String id);

    /** The unit and those above it, nearest first; empty for an unknown unit. */
    List<Unit> path(String id);

    /** Ids of the branches at or below a unit. */
    Set<String> branchesBelow(String id);

    /** Creates a unit, or changes name, zone, activity of one that exists. Kind, code and parent stay. Administrators only. */
    Outcome<Unit> save(Caller caller, Unit unit);
}
