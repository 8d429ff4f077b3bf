package org.redress.api.procedure;

import org.redress.api.text.Text;

/**
 * A kind of remedy.
 *
 * @param kind code: apology, refund, redo, exchange, repair, discount, gift, voucher, compensation, or the pack's own
 * @param money whether it needs an amount
 * @param onSite whether it is offered, answered and spoken of on site only
 */
public record RemedyDecl(String kind, Text title, boolean money, boolean onSite) {}
