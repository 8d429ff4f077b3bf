package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A case as a line of a list.
 *
 * @param stageNo from 1
 * @param next text of the next step
 * @param clock title of the clock that is due next
 * @param offeredTo who is asked to take it over
 * @param severity confirmed by a person
 * @param proposed by rules, above the confirmed one, and not looked at by anybody yet
 */
public record CaseSummary(
        String number,
        String branch,
        String type,
        Text typeTitle,
        CaseKind kind,
        CaseState state,
        String stage,
        Text stageTitle,
        int stageNo,
        int stageCount,
        String summary,
        Optional<String> customerName,
        Optional<String> owner,
        Optional<String> offeredTo,
        Optional<Severity> severity,
        Optional<Severity> proposed,
        boolean urgent,
        Optional<Text> next,
        Optional<Text> clock,
        Optional<Instant> dueAt,
        Instant receivedAt) {}
