package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * Which cases to list.
 *
 * @param branch unit id; a region or chain means its branches
 * @param customer customer id
 * @param counted only those that a figure counts
 * @param q part of number, summary, customer's name or phone
 * @param sort {@code due} (default), {@code received}, {@code number}; a leading {@code -} turns it round
 * @param limit 1–200
 */
public record CaseQuery(
        Optional<String> branch,
        Optional<CaseState> state,
        Optional<String> owner,
        Optional<String> type,
        Optional<Severity> severity,
        Optional<Instant> dueBefore,
        Optional<String> customer,
        Optional<CountedCases> counted,
        Optional<String> q,
        String sort,
        int limit,
        Optional<String> cursor) {

    /** Everything open that the caller may see, most urgent first. */
    public static CaseQuery open(int limit) {
        return new CaseQuery(
                Optional.empty(),
                Optional.of(CaseState.OPEN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "due",
                limit,
                Optional.empty());
    }
}
