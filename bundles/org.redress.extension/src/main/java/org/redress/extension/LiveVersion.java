package org.redress.extension;

import java.time.Instant;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Procedure;

/**
 * A pack that is deployed right now.
 *
 * @param origin what brought it: {@code deploy:clinic-chain.redress.yaml}, {@code bundle:org.redress.packs.x}
 * @param since when this node took it in
 */
public record LiveVersion(Procedure procedure, String origin, Instant since) {

    public PackRef ref() {
        return procedure.ref();
    }

    public String plugin() {
        return procedure.ref().id();
    }
}
