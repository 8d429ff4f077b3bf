package org.redress.store.port;

import java.time.Instant;

/** A clock that has fallen due. */
public record DueClock(String caseNumber, String clock, Instant dueAt) {}
