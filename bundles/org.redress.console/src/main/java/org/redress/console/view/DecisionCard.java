package org.redress.console.view;

import java.util.List;

/**
 * An approval that waits for the reader, with all that it takes to decide it.
 *
 * @param number of the case
 * @param no of the approval in it
 * @param amount in words; empty where there is none
 * @param about what the requester calls it beside the remedy
 * @param agree words of the button
 * @param asked who asked, and when
 * @param grounds why, in words of the requester
 * @param within limits of the reader, or that only rejecting is left
 * @param beyond whether the reader may only reject
 * @param progress voices so far, where several are needed
 * @param lines what else to know, as pairs of title and value: limits, the customer's twelve months
 * @param files evidence to look at
 * @param key for carrying it out once only
 */
public record DecisionCard(
        String href,
        String number,
        String summary,
        String customer,
        int no,
        String subject,
        String amount,
        String about,
        String agree,
        String asked,
        String grounds,
        String within,
        boolean beyond,
        String progress,
        List<Line> lines,
        List<FileLink> files,
        long version,
        String key) {

    /** A title and a value. */
    public record Line(String title, String value) {}

    /** A file to look at; looking is noted in the history. */
    public record FileLink(String href, String title) {}
}
