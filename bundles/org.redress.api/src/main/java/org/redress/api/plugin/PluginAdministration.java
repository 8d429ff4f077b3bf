package org.redress.api.plugin;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;

/**
 * Administration of plugins: what is installed, and where it is active. Implemented by the manager; called by REST,
 * console and shell, which all end here. Changes need the administrator's role. Thread-safe.
 */
@ProviderType
public interface PluginAdministration {

    List<Plugin> plugins();

    Optional<Plugin> plugin(String id);

    /** Packs refused since start, newest first. */
    List<RefusedPack> refused();

    /** What holds for each known plugin at a unit. */
    List<EffectiveActivation> activations(String unit);

    EffectiveActivation activation(String plugin, String unit);

    /** What a decision would change. */
    Outcome<ActivationPreview> preview(Caller caller, ActivationChange change);

    /** Decides; takes effect for new cases at once. */
    Outcome<EffectiveActivation> decide(Caller caller, ActivationChange change);
}
