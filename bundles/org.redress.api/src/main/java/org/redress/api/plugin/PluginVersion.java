package org.redress.api.plugin;

import java.time.Instant;
import java.util.Optional;
import org.redress.api.procedure.PackRef;

/**
 * One version of a plugin that the installation knows.
 *
 * @param origin where it came from: {@code deploy:clinic-chain.redress.yaml}, {@code bundle:org.redress.packs.x}
 * @param live false once its source has been taken away: parked, cases on it go on
 * @param signature as it counts now; empty when parked
 */
public record PluginVersion(
        PackRef ref,
        String origin,
        boolean live,
        Instant installedAt,
        int openCases,
        Optional<PluginSignature> signature) {}
