package org.redress.extension;

import java.time.Instant;
import java.util.List;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Procedure;

/**
 * A pack that is deployed right now.
 *
 * @param origin what brought it: {@code deploy:clinic-chain.redress.yaml}, {@code bundle:org.redress.packs.x}
 * @param since when this node took it in
 * @param signature as the trust store judges it now
 */
public record LiveVersion(Procedure procedure, String origin, Instant since, PluginSignature signature) {

    /** The same after the trust store changed. */
    public LiveVersion with(PluginSignature judged) {
        return new LiveVersion(procedure, origin, since, judged);
    }

    /**
     * Whether the key that signed it lets it be active at a unit.
     *
     * @param path ids of the unit and those above it
     */
    public boolean reaches(List<String> path) {
        return signature.unit().map(path::contains).orElse(true);
    }

    public PackRef ref() {
        return procedure.ref();
    }

    public String plugin() {
        return procedure.ref().id();
    }
}
