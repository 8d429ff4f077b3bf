package org.redress.upkeep.configuration;

import java.util.function.Supplier;
import org.redress.api.problem.Outcome;

/**
 * One decision on the way from what holds to what a file says.
 *
 * @param what its place, as in the plan
 * @param forward decides
 * @param back decides what held before
 */
record Step(String what, Supplier<Outcome<?>> forward, Supplier<Outcome<?>> back) {}
