package org.redress.engine.rule;

import java.util.List;
import org.redress.api.casework.ConductPolicy;
import org.redress.api.casework.ConductStanding;
import org.redress.api.casework.ConductStanding.Standing;
import org.redress.engine.decision.Snapshot;

/** How the rules on conduct stand for somebody at one moment: judged by what judges the actions themselves. */
public final class Standings {

    private Standings() {}

    public static ConductStanding of(Snapshot snapshot) {
        Protocol protocol = new Protocol(snapshot);
        RefusalRules refusals = new RefusalRules(snapshot);
        ConductPolicy policy = protocol.policy();
        return new ConductStanding(
                snapshot.file(),
                policy.steps().stream()
                        .map(step -> new Standing<>(
                                step.rule(), policy.cited(step.rule().basis()), protocol.blockers(step)))
                        .toList(),
                policy.refusals().stream()
                        .map(ground -> new Standing<>(
                                ground.rule(), policy.cited(ground.rule().basis()), refusals.refusing(ground)))
                        .toList(),
                policy.declines().stream()
                        .map(ground -> new Standing<>(
                                ground.rule(), policy.cited(ground.rule().basis()), refusals.declining(ground)))
                        .toList(),
                List.copyOf(policy.library().values()));
    }
}
