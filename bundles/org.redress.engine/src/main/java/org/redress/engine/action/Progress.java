package org.redress.engine.action;

import org.redress.api.casework.CaseFile;
import org.redress.api.casework.StageVisit;
import org.redress.api.problem.Blocker;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;

/** How far a case has come. */
final class Progress {

    private Progress() {}

    /** Whether the last stage entered is complete, so that none is left: a new one is entered with each completion. */
    static boolean allDone(CaseFile file) {
        StageVisit latest = file.stages().get(file.stages().size() - 1);
        return latest.completedAt().isPresent();
    }

    /** Why something has to wait that comes after the last stage. */
    static Blocker blocker(Snapshot snapshot) {
        return new Blocker(
                "core/stages",
                Text.of("阶段「{stage}」还没有完成", "The stage “{stage}” is not complete")
                        .with("stage", snapshot.stage().title()),
                "complete-stage");
    }
}
