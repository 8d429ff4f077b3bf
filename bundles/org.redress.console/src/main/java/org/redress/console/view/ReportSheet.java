package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * A report on a page.
 *
 * @param lede the one sentence to read first; empty where the report has no key figures
 * @param kept what the form for the unit keeps: name and value
 */
public record ReportSheet(
        String about,
        String lede,
        List<Choice> kinds,
        List<Choice> periods,
        List<Field.Option> units,
        String unit,
        String kind,
        String from,
        String to,
        String csv,
        String xlsx,
        String pdf,
        List<Tile> tiles,
        List<Card> cards) {

    /** A link of which one is chosen. */
    public record Choice(String href, String title, boolean chosen) {}

    /**
     * A number that stands for itself.
     *
     * @param href its cases; empty where it has none
     * @param before what it was before
     */
    public record Tile(String id, String title, String value, String href, String before, String note) {}

    /**
     * A table, with a picture of it where one says more.
     *
     * @param wide takes the whole row
     */
    public record Card(
            String id,
            String title,
            String note,
            boolean wide,
            Optional<Chart> chart,
            String head,
            List<String> columns,
            List<Line> lines) {}

    public record Line(String title, List<Number> numbers) {}

    /**
     * @param href its cases; empty where it has none
     * @param tint 0 to 4, how much of the most; 0 outside heat maps
     */
    public record Number(String text, String href, int tint) {}

    /**
     * Bars.
     *
     * @param label what the picture tells
     */
    public record Chart(String label, boolean upright, int width, int height, List<Bar> bars) {}

    /**
     * @param tone class of the bar
     * @param more beside the value, for example a cumulative share
     */
    public record Bar(String title, String value, String more, int x, int y, int width, int height, String tone) {}
}
