package org.redress.store.port;

import java.math.BigDecimal;

/**
 * What one closed case granted of one kind of remedy, all rounds together. Holds nothing by which the case could be found.
 *
 * @param amount 0 for what is granted without an amount
 */
public record Granted(String kind, BigDecimal amount) {}
