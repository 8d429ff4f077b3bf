package org.redress.api.customer;

import java.util.List;

/**
 * A known customer who fits what was typed, with their cases that the caller may see.
 *
 * @param openCases numbers, newest first
 * @param closedCases how many earlier ones
 */
public record CustomerMatch(Customer customer, List<String> openCases, int closedCases) {}
