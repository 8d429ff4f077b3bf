package org.redress.console.view;

import java.util.List;

/**
 * What the complaints of a month count.
 *
 * @param before month before
 * @param total cases and score of all lines
 */
public record ScoresView(String month, String before, String after, String total, List<Branch> branches) {

    /** What they count at one branch. */
    public record Branch(String name, String total, List<Line> lines) {}

    /** The cases of one class. */
    public record Line(String grade, String type, String cases, String score) {}
}
