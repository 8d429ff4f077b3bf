package org.redress.engine.proof;

/** What is proven, and so what its conditions can know. */
enum Scope {
    /** Types, stages and tasks are those of whatever procedure it joins. */
    OVERLAY_ALONE,
    /** Settings are open: branches choose them, and overlays may add classes. */
    PROCEDURE_ALONE,
    /** A procedure with the overlays that join it at a branch, and the settings that hold there. */
    TOGETHER
}
