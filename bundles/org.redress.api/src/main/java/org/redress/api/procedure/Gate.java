package org.redress.api.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.api.text.Text;

/**
 * What must be true before a step may happen. Enforced by the engine for every entry.
 *
 * @param id with its pack: {@code clinic-chain/refund-consent}
 * @param actions actions it guards, for example {@code complete-stage}, {@code carry-out-remedy}
 * @param types local ids of types; empty means all of the pack's (of an overlay: all there are)
 * @param stages for {@code complete-stage}: only these; empty means any
 * @param remedies for remedy actions: only these kinds; empty means any
 * @param when applies only while this holds; when its facts are missing it does not apply
 * @param require must hold; when its facts are missing it does not
 * @param reason what is missing and who does it
 * @param resolvedBy action or task that lifts it; empty when there is none
 * @param basis the law it comes from; out of force on the day of receipt it does not apply
 */
public record Gate(
        String id,
        List<String> actions,
        List<String> types,
        List<String> stages,
        List<String> remedies,
        Optional<Condition> when,
        Condition require,
        Text reason,
        String resolvedBy,
        Optional<Basis> basis) {

    /** The action that {@code stages} goes with. */
    public static final String COMPLETE_STAGE = "complete-stage";

    /** Actions that {@code remedies} goes with: their remedy is known when a gate is asked. */
    public static final Set<String> REMEDY_ACTIONS = Set.of("offer-remedy", "answer-offer", "carry-out-remedy");

    public Gate {
        actions = List.copyOf(actions);
        types = List.copyOf(types);
        stages = List.copyOf(stages);
        remedies = List.copyOf(remedies);
    }

    /**
     * Whether it guards this action. Stages narrow the completing of a stage, remedies what is done about a remedy; other
     * actions of the same gate are guarded whatever the stage and the remedy.
     *
     * @param type local id
     * @param remedy kind of remedy that the action is about
     */
    public boolean concerns(String action, String type, String stage, Optional<String> remedy) {
        boolean ofStage = !action.equals(COMPLETE_STAGE) || stages.isEmpty() || stages.contains(stage);
        boolean ofRemedy = !REMEDY_ACTIONS.contains(action)
                || remedies.isEmpty()
                || remedy.filter(remedies::contains).isPresent();
        return actions.contains(action) && (types.isEmpty() || types.contains(type)) && ofStage && ofRemedy;
    }
}
