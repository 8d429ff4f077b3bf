package org.redress.api.procedure;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Shows that no case can get stuck in a pack: in each state that a case can reach it has an owner, an open one has one
 * next deadline, and there is a way on to the archive, whoever is missing. Implemented by the engine with the very
 * decisions that cases run through; called by the registry when a pack is deployed and before packs come together at a
 * branch, and by the kit for authors of packs.
 * Thread-safe; needs neither database nor clock; takes up to some hundred milliseconds.
 *
 * <p>Structure, roles and deadlines are proven, not amounts: what a condition asks of people counts as something that
 * people can bring about, unless it is false whatever they do.
 */
@ProviderType
public interface ProcedureProof {

    /**
     * Weaknesses of a compiled pack, each with the way that leads there; empty when it may go live.
     *
     * @param source what the pack was compiled from, to say in which line a weakness lies
     */
    List<PackError> prove(Procedure pack, PackSource source);

    /**
     * Weaknesses of packs that work together, with the settings that hold where they do; empty when their cases cannot get
     * stuck. Remembered: the same packs and settings are proven once.
     *
     * @param overlays those decided farthest from the branch first
     * @param settings by pack id, then name; all that the packs declare
     */
    List<Weakness> proveTogether(
            Procedure procedure, List<Procedure> overlays, Map<String, Map<String, Object>> settings);
}
