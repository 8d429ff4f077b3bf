package org.redress.api.search;

import java.time.Instant;
import java.util.Optional;
import org.redress.api.casework.CaseState;

/**
 * What to look for. Words are taken as they are: nothing in them is a command.
 *
 * @param q words, a case number or its beginning, four or more digits of a telephone number, a member number; all of them
 *     have to fit
 * @param kind one kind of thing only
 * @param unit unit id; a region or chain means its branches
 * @param state cases in this state only
 * @param from cases received at this moment or later only
 * @param until cases received before this moment only
 * @param limit 1–50
 * @param cursor {@link SearchPage#next()} of the page before
 */
public record SearchQuery(
        String q,
        Optional<HitKind> kind,
        Optional<String> unit,
        Optional<CaseState> state,
        Optional<Instant> from,
        Optional<Instant> until,
        int limit,
        Optional<String> cursor) {

    /** Most characters of {@code q}. */
    public static final int LONGEST = 200;
}
