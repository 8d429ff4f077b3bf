package org.redress.api.plugin;

import java.util.Optional;

/**
 * What is known about the signature of a delivered plugin (docs/decisions/0008-signatures.md).
 *
 * @param by name of the trusted signer; empty when nobody trusted signed it
 * @param unit unit to which the signer's key is bound: active only there and below; empty when bound to none
 * @param key fingerprint of the key with which it was signed, trusted or not; empty when no key can be told
 */
public record PluginSignature(State state, Optional<String> by, Optional<String> unit, Optional<String> key) {

    public static final PluginSignature DISTRIBUTION = of(State.DISTRIBUTION);
    public static final PluginSignature UNCHECKED = of(State.UNCHECKED);
    public static final PluginSignature UNSIGNED = of(State.UNSIGNED);

    /** Where it stands. */
    public enum State {
        /** By a trusted key, and the content is the one that was signed. */
        SIGNED,
        UNSIGNED,
        /** The signature is sound, but of other content. */
        MODIFIED,
        /** The signature itself is broken, or made with a key that is not trusted here. */
        INVALID,
        /** Part of the distribution; trusted as the node itself is. */
        DISTRIBUTION,
        /** The node does not look at signatures. */
        UNCHECKED
    }

    /** One that names nobody. */
    public static PluginSignature of(State state) {
        return new PluginSignature(state, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether it counts where signatures are required. */
    public boolean trusted() {
        return state == State.SIGNED || state == State.DISTRIBUTION;
    }
}
