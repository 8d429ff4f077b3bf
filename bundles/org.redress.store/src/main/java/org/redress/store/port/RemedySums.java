package org.redress.store.port;

import java.time.Instant;
import java.util.UUID;

/**
 * What a customer has had, as a decision saw it that grants more. Two cases of one customer may be decided at the same
 * moment, each within the limit alone: the change is written only while this is still so, and one after the other.
 *
 * @param since start of the rolling 12 months
 * @param at moment of the decision
 * @param seen as {@link CaseStore#remediesOfCustomer} gave it
 */
public record RemedySums(UUID customer, Instant since, Instant at, CustomerRemedies seen) {}
