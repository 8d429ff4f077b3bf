package org.redress.api.calendar;

import java.time.Instant;
import org.redress.api.text.Text;

/** A running deadline that would fall elsewhere if it were counted on the calendar as it stands or is proposed. */
public record DeadlineMove(String caseNumber, String clock, Text title, Instant dueAt, Instant wouldBeDueAt) {}
