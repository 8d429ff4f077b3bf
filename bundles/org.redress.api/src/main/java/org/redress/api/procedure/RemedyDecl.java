package org.redress.api.procedure;

import org.redress.api.text.Text;

/**
 * A kind of remedy.
 *
 * @param kind code: apology, refund, redo, exchange, repair, discount, gift, voucher, compensation, or the pack's own
 * @param money whether it needs an amount
 */
public record RemedyDecl(String kind, Text title, boolean money) {}
