package org.redress.engine.action;

import org.redress.api.casework.CaseFile;
import org.redress.api.casework.StageVisit;

/** How far a case has come. */
final class Progress {

    private Progress() {}

    /** Whether the last stage entered is complete, so that none is left: a new one is entered with each completion. */
    static boolean allDone(CaseFile file) {
        StageVisit latest = file.stages().get(file.stages().size() - 1);
        return latest.completedAt().isPresent();
    }
}
