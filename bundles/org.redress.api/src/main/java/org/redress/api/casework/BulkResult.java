package org.redress.api.casework;

import org.redress.api.problem.Outcome;

/** What became of one of several cases: the very outcome that the action alone would have had. */
public record BulkResult(String number, Outcome<CaseFile> outcome) {}
