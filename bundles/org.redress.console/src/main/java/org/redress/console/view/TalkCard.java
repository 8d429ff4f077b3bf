package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * The talks over a solution: the ledger with what others were granted, what the law supports, what it all cost.
 *
 * @param rounds newest first
 * @param asked what the customer asked for, the first demand first; empty while it has not changed
 * @param onSite kinds of remedy whose amount is told on site only; empty where there are none
 * @param sheets of the compensation calculator, the newest first
 */
public record TalkCard(
        List<Round> rounds,
        List<Asked> asked,
        String onSite,
        List<Prepared> prepared,
        List<Band> bands,
        String bandNote,
        List<Sheet> sheets,
        Optional<CaseView.Act> prepare,
        Optional<CaseView.Act> reckon,
        Costs costs) {

    /** What was asked and offered. */
    public record Round(String when, List<Asked> demands, String offer, String offerMore, String result, String tone) {}

    /** A demand; {@code changed} says in what it differs from the one before. */
    public record Asked(String when, String words, String changed) {}

    /** What the house wrote down for itself. */
    public record Prepared(String more, String principles, String possible) {}

    /**
     * What others were granted of one kind. Places on the scale are in units of the picture; a mark that is not there is empty.
     *
     * @param scale empty where there are no amounts
     */
    public record Band(String title, String cases, Optional<Scale> scale) {}

    /** The amounts as a picture. */
    public record Scale(
            String label,
            int from,
            int to,
            int median,
            String lower,
            String upper,
            Optional<Mark> demand,
            Optional<Mark> offer) {

        public int width() {
            return Math.max(2, to - from);
        }
    }

    /** A mark above the scale; {@code anchor} keeps its words inside the picture. */
    public record Mark(int at, String words, String anchor) {}

    /** What the law supports. */
    public record Sheet(
            int no,
            String more,
            String verdict,
            String tone,
            List<CaseView.Fact> sums,
            List<Line> lines,
            String note) {}

    /** One line of it. */
    public record Line(
            String title,
            String claimed,
            String amount,
            String verdict,
            String tone,
            String why,
            List<String> factors,
            String law,
            CaseView.Badge confidence) {}

    /** What it cost; empty words where there is nothing. */
    public record Costs(String remedies, String time, List<Spent> spent) {
        public boolean empty() {
            return remedies.isEmpty() && time.isEmpty();
        }
    }

    /** Time or money that somebody booked. */
    public record Spent(String what, String more) {}

    public boolean ledger() {
        return !rounds.isEmpty() || !prepared.isEmpty() || !bands.isEmpty();
    }
}
