package org.redress.api.procedure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.text.Text;

/**
 * What the law says about one thing that customers claim. Data of a pack with its dates: a case is reckoned by what was in
 * force on the day it was received.
 *
 * @param id with its pack: {@code law-cn/direct-loss}
 * @param counts how it is reckoned
 * @param grounds on which it can be claimed; never empty
 * @param items what is claimed under it, by name, in the order shown; for costs and for what never counts
 * @param harms harm to the person that it takes, by code; for mental damage
 * @param factors by which the amount is weighed; for mental damage
 * @param times of the price; for fraud
 * @param least at least so much; for fraud
 */
public record CompensationRule(
        String id,
        Counts counts,
        Text title,
        Set<LegalGround> grounds,
        Map<String, Text> items,
        Map<String, Text> harms,
        List<Text> factors,
        Optional<BigDecimal> times,
        Optional<BigDecimal> least,
        Text why,
        Basis basis) {
    public CompensationRule {
        grounds = Set.copyOf(grounds);
        factors = List.copyOf(factors);
    }

    /** How something is reckoned. */
    public enum Counts {
        /** Principal and interest are the ceiling, less what was returned. */
        PAID_IN,
        /** What was not used goes back, less what was returned. */
        UNUSED,
        /** As much as is proven. */
        PROVEN,
        /** Never. */
        NOTHING,
        /** Only for certain harm with a serious consequence, weighed by factors. */
        MORAL_HARM,
        /** So many times the price once fraud is established. */
        TIMES_PRICE
    }
}
