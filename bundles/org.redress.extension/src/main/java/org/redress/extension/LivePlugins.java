package org.redress.extension;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.procedure.PackCompiler.Compilation;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;

/**
 * What is deployed, and what holds where. Implemented by the registry; called by the plugin administration and its
 * deployers. Thread-safe; every answer is of one moment.
 */
@ProviderType
public interface LivePlugins {

    /** Everything deployed now, by plugin id, newest version first. */
    List<LiveVersion> live();

    /** The version that activations without a range of their own use; empty when nothing of the plugin is deployed. */
    Optional<LiveVersion> current(String plugin);

    /** What an origin brings now. */
    Optional<LiveVersion> broughtBy(String origin);

    /** The compiled pack of a digest: deployed, or read from the store and compiled once. */
    Optional<Procedure> procedure(String digest);

    EffectiveActivation effective(String plugin, String unit);

    /** What would hold at a unit if this decision took the place of the one made at its own unit. */
    EffectiveActivation effectiveIf(Activation decision, String unit);

    /**
     * Where cases could get stuck if this decision took the place of the one made at its own unit: what would then work
     * together there and below, proven with the settings that would hold. Takes as long as proofs take (up to a second for
     * each combination that was not proven before); call it under no lock.
     */
    Optional<Trap> trapIf(Activation decision);

    /**
     * The same for several decisions that come together, in an organisation as it will be by then.
     *
     * @param tree every unit, those included that are still to be made
     */
    Optional<Trap> trapIf(List<Activation> together, List<Unit> tree);

    /**
     * Why the plugin could not be active at a decision's unit: the version that the decision asks for is signed with a key that is
     * bound to another part of the organisation. Empty when it can, or when it is off for any other reason.
     */
    Optional<Text> outOfReachIf(Activation decision);

    /** What would hold at a unit if something planned were done. */
    EffectiveActivation effectiveIf(Prospect prospect, String unit);

    /** Where cases could get stuck then that could not before. Takes as long as proofs take; call it under no lock. */
    Optional<Trap> trapIf(Prospect prospect);

    /** Says what deploying would say against a source, and changes nothing. Not asked: what it would work together with. */
    Compilation verify(String origin, PackSource source);

    /** The origin that was chosen to lead a plugin; empty when that follows from who came first. */
    Optional<String> chosenLead(String plugin);

    /** Decisions at all units about a plugin. */
    List<Activation> decisions(String plugin);

    /** To be called after a decision or a lead was stored, so that it holds on this node at once. */
    void decisionsChanged();

    /**
     * Does something while nothing of a plugin is deployed on this node: what comes meanwhile waits, so it has to be short.
     *
     * @return what the work gives; empty, and nothing was done, when something of the plugin is deployed
     */
    <T> Optional<T> whileAbsent(String plugin, Supplier<T> work);

    /** The trust store changed: what an origin brought is judged anew. Does nothing when the origin brings nothing. */
    void judge(String origin, PluginSignature signature);

    /** Refused since start and not yet replaced by a good one, newest first. */
    List<RefusedPack> refused();

    /** Records and logs that a source could not even be read. What the origin brought before stays. */
    void refuse(String origin, List<PackError> errors);
}
