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
 */
public record Standing(List<Decided> decisions, Optional<Lead> lead, List<Placed> files) {
    public Standing {
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
     * A file of the watched folder.
     *
     * @param sha256 of its bytes
     * @param pack digest of the pack in it
     */
    public record Placed(String name, String sha256, String pack, boolean there) {}
}
