package org.redress.console.view;

import java.util.List;

/**
 * How far up a case is, who has stepped in from outside, and what would come next.
 *
 * @param level 0 before the first step
 */
public record LadderCard(int level, List<Step> steps, List<Met> outside, List<Ahead> ahead) {

    /** A step up. */
    public record Step(int level, String title, String who, String next, String when) {}

    /** An outside body. */
    public record Met(String body, String text, String more) {}

    /** A step that has not been taken. */
    public record Ahead(int level, String title, String who) {}

    public boolean empty() {
        return steps.isEmpty() && outside.isEmpty() && ahead.isEmpty();
    }
}
