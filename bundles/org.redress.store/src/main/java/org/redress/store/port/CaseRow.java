package org.redress.store.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Severity;
import org.redress.api.text.Text;

/** A case as the columns have it, for lists. {@code procedureDigest} leads to titles. */
public record CaseRow(
        UUID id,
        String number,
        String branch,
        String type,
        String procedureDigest,
        CaseKind kind,
        CaseState state,
        String stage,
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
