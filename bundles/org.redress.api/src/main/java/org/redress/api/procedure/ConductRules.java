package org.redress.api.procedure;

import java.util.List;

/**
 * What is done about disruptive conduct, and on which grounds a service is refused or a complaint not accepted.
 *
 * @param library texts of law that the rest cites
 * @param protocol steps in their order; empty when the pack brings none
 */
public record ConductRules(
        List<LegalText> library,
        List<ProtocolStep> protocol,
        List<RefusalGround> refusals,
        List<NeverRefused> never,
        List<DeclineGround> declines) {

    /** Of a pack that says nothing about it. */
    public static final ConductRules NONE = new ConductRules(List.of(), List.of(), List.of(), List.of(), List.of());

    public ConductRules {
        library = List.copyOf(library);
        protocol = List.copyOf(protocol);
        refusals = List.copyOf(refusals);
        never = List.copyOf(never);
        declines = List.copyOf(declines);
    }
}
