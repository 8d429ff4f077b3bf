package org.redress.console.view;

import java.util.List;

/**
 * What holds at one unit.
 *
 * @param path names of the units above it, from the top
 * @param off plugins that do not work there
 */
public record InForce(String unit, String name, String path, List<Line> active, List<Line> off) {

    /**
     * A plugin there.
     *
     * @param from where that comes from, in words
     * @param href the decision at this unit
     * @param marks what is not as it should be, or another version than the one that leads
     */
    public record Line(
            String id,
            String title,
            String kind,
            String version,
            String from,
            String href,
            List<Matrix.Mark> marks,
            List<Setting> settings) {}

    /**
     * A value in force.
     *
     * @param from unit that chose it, or the pack itself
     * @param chosen somebody chose it
     */
    public record Setting(String title, String value, String from, boolean chosen) {}
}
