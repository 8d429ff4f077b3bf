package org.redress.console.view;

/**
 * A roll-out in a list, or as a notice on pages about its plugin.
 *
 * @param title of the plugin
 * @param unit where the version counts in the end
 * @param now how far it is, or why it was taken back
 * @param running whether it is not over
 */
public record RolloutLine(
        String href,
        String title,
        String version,
        Matrix.Mark state,
        String unit,
        String now,
        String started,
        boolean running) {}
