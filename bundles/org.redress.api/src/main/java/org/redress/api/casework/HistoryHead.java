package org.redress.api.casework;

/** Where the history of a case ends: next event follows {@code seq} and chains to {@code hash} (lower-case hex). */
public record HistoryHead(long seq, String hash) {

    /** Before the first event. */
    public static final HistoryHead EMPTY = new HistoryHead(0, "0".repeat(64));
}
