package org.redress.store.port;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.Rollout;

/** Roll-outs, for all nodes. */
@ProviderType
public interface RolloutStore {

    /**
     * A roll-out as it was read.
     *
     * @param before decisions that held at its units when it started, each unit's own
     * @param version counts up with each change; 0 for one that is new
     */
    record Kept(Rollout rollout, List<Activation> before, long version) {
        public Kept {
            before = List.copyOf(before);
        }
    }

    /** The 200 started last, newest first. */
    List<Kept> newest();

    /** Those that are not over. */
    List<Kept> open();

    Optional<Kept> find(String id);

    /**
     * Keeps the next state.
     *
     * @return as it is kept now; empty when somebody else was faster, or when another one of the same plugin is open
     */
    Optional<Kept> save(Kept kept);
}
