package org.redress.api.plugin;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;

/**
 * Looks ahead at decisions that are to be made together. Implemented by the manager; called by whoever plans them. Decides
 * nothing: that is {@link PluginAdministration}'s. Thread-safe; takes as long as proofs take.
 */
@ProviderType
public interface PlannedDecisions {

    /**
     * What {@link PluginAdministration#decide} would say against one of them, or against all of them taken together.
     *
     * @param plugin whose decision it is; for a trap the first of the packs
     */
    record Objection(String plugin, String unit, Text why) {}

    /**
     * Everything that speaks against the decisions; empty when they can be made.
     *
     * @param tree every unit, those included that are still to be made
     */
    List<Objection> objections(Caller caller, List<ActivationChange> together, List<Unit> tree);
}
