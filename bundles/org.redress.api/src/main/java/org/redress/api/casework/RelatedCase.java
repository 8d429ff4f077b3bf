package org.redress.api.casework;

import java.time.Instant;

/** Another case that a case is tied to, for somebody who may see both. */
public record RelatedCase(CaseLink.Kind kind, CaseSummary summary, Instant at, String by) {}
