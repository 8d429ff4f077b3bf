package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * A case as a line of a list.
 *
 * @param due deadline in words, first line and second
 * @param tone class of the deadline's colour
 * @param severity in words where it is graver than usual, or is proposed to be
 * @param marks of the stages in order: rd-on, rd-now or empty
 */
public record Row(
        String href,
        String due,
        String dueMore,
        String tone,
        String summary,
        String number,
        String customer,
        String type,
        boolean urgent,
        String severity,
        String next,
        String clock,
        List<String> marks,
        String stage,
        Optional<Person> owner) {

    /** Rows under one heading. */
    public record Group(String id, String title, String icon, String tone, List<Row> rows) {}
}
