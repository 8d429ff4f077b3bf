package org.redress.engine.rule;

import java.util.List;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.CaseDraft.Happening;
import org.redress.engine.decision.Snapshot;

/** What follows from a change by rule: assessment, clocks, escalation, tasks, the next step. Pure. */
public final class Consequences {

    /** A step up may cause another; a pack whose steps go round in a circle is stopped here. */
    private static final int MOST_ROUNDS = 10;

    private Consequences() {}

    public static void draw(Snapshot snapshot, CaseDraft draft) {
        ClockRules clocks = new ClockRules(snapshot);
        Ladder ladder = new Ladder(snapshot);
        Assessments assessments = new Assessments(snapshot);
        Stages stages = new Stages(snapshot);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            assessments.propose(draft);
            List<Happening> happenings = draft.takeHappenings();
            if (happenings.isEmpty()) {
                break;
            }
            happenings.forEach(happening -> {
                clocks.react(draft, happening);
                ladder.react(draft, happening);
            });
        }
        stages.reconsiderTasks(draft);
        // Before, so that a pause by rule takes over from a track that ended; after, for what counts again only now.
        Standstill standstill = new Standstill(snapshot);
        standstill.settle(draft);
        clocks.settle(draft);
        standstill.settle(draft);
        Attention.settle(snapshot, draft);
        draft.next = new NextSteps(snapshot, draft).decide();
    }
}
