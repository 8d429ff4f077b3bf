package org.redress.console.view;

import java.util.List;

/**
 * What became of each of several cases.
 *
 * @param retry form for those that were not done; empty when all were
 * @param back where the cases were chosen
 */
public record BulkDone(String title, String words, List<Line> lines, String retry, int left, String back) {

    /**
     * One of them.
     *
     * @param href empty when the reader may not see it any more
     * @param state done, refused, stale
     */
    public record Line(String number, String summary, String href, String state, String words, List<String> reasons) {

        public String icon() {
            return state.equals("done") ? "check" : state.equals("stale") ? "users" : "lock";
        }

        public String tone() {
            return state.equals("done") ? "rd-badge-green" : "rd-badge-amber";
        }
    }
}
