package org.redress.console.view;

import java.util.List;

/**
 * Disruptive conduct on the page of a case: where the protocol stands, what to say and record next, and the way out in an
 * emergency; below it what was recorded and on which grounds something was refused.
 *
 * @param underWay whether an incident is being dealt with, or something is still owed
 * @param warnings how many count, in words; empty without any step that counts them
 * @param pips one for each warning that is needed, true when it was given
 * @param resting what rests until when, in words; empty when nothing does
 * @param next what can be done now, the best first
 * @param ahead what comes next and why not yet
 * @param danger the emergency steps, of which any can be recorded at once
 * @param declined that the complaint was not accepted, one line each
 */
public record ConductCard(
        boolean underWay,
        String warnings,
        List<Boolean> pips,
        List<CaseView.StageMark> stages,
        int stageNo,
        String resting,
        List<Next> next,
        List<Ahead> ahead,
        List<Next> danger,
        List<Taken> taken,
        List<Refused> refused,
        List<Declined> declined,
        List<Law> library) {

    /**
     * A step that can be recorded now.
     *
     * @param label of the button
     * @param said words that are recorded unless somebody changes them
     * @param owed has to be taken, and by whom; empty when it does not
     */
    public record Next(
            String id,
            String title,
            String label,
            String help,
            String say,
            String remote,
            String said,
            String owed,
            List<Law> laws) {}

    /** A step that has to wait. */
    public record Ahead(String title, List<String> reasons) {}

    /**
     * A step as it was recorded.
     *
     * @param file address of the file that proves it; empty without one
     * @param awaits kind of file that is still to be attached, in words; empty when none is
     */
    public record Taken(String title, String tone, String icon, String said, String more, String file, String awaits) {}

    /** A service that was refused. */
    public record Refused(String ground, String text, String more) {}

    /** That the complaint was not accepted. */
    public record Declined(String ground, String to, String text, List<String> alternatives, String more) {}

    /** A text of law. */
    public record Law(String title, String body, String source, List<CaseView.Badge> badges) {}

    /** Whether it stands above the work of the stage. */
    public boolean pressing() {
        return underWay || !declined.isEmpty();
    }

    public boolean empty() {
        return next.isEmpty() && danger.isEmpty() && taken.isEmpty() && refused.isEmpty() && declined.isEmpty();
    }
}
