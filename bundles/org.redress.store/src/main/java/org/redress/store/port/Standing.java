package org.redress.store.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.Activation;

/**
 * How the things stand that a plan touches: before it, or after it. Going from the one to the other applies the plan, going back
 * reverses it.
 *
 * @param lead empty when the plan leaves it alone
 * @param cases empty when the plan leaves them where they are
 */
public record Standing(List<Decided> decisions, Optional<Lead> lead, List<Placed> files, Optional<Moved> cases) {
    public Standing {
        // Kept before plans could move cases.
        cases = cases == null ? Optional.empty() : cases;
        decisions = List.copyOf(decisions);
        files = List.copyOf(files);
    }

    /** A unit's own decision; one that was never made inherits everything. */
    public record Decided(
            String unit, Activation.State state, boolean locked, Optional<String> range, Map<String, Object> settings) {
        public Decided {
            settings = Map.copyOf(settings);
        }
    }

    /** @param origin empty when none was chosen */
    public record Lead(Optional<String> origin) {}

    /**
     * Cases of a move.
     *
     * @param move its id
     * @param there whether they are on the version that the move brings them to
     */
    public record Moved(String move, String version, List<Case> cases, boolean there) {
        public Moved {
            cases = List.copyOf(cases);
        }

        /** @param version of the case as it was planned */
        public record Case(String number, long version) {}
    }

    /**
     * A file of the watched folder.
     *
     * @param sha256 of its bytes
     * @param pack digest of the pack in it
     */
    public record Placed(String name, String sha256, String pack, boolean there) {}
}
