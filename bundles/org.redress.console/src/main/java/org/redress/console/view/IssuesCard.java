package org.redress.console.view;

import java.util.List;
import java.util.Optional;
import org.redress.console.view.CaseView.Act;

/**
 * What is complained about, one by one.
 *
 * @param decided how many have an outcome
 */
public record IssuesCard(List<Line> lines, int decided, Optional<Act> add) {

    /**
     * An issue.
     *
     * @param more service and profession
     * @param result empty while there is none
     */
    public record Line(int no, String subject, String more, String result, String tone, Optional<Act> act) {}
}
