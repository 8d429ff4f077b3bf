package org.redress.engine.action;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures in what people write: 6800, 6,800.00, ６８００, 0.68 万. Numbers spelt out in words are not found. */
final class Figures {

    private static final Pattern FIGURE =
            Pattern.compile("(\\d[\\d,]{0,20}(?:\\.\\d{1,4})?)\\s?(万|千|[kKwW](?![a-zA-Z]))?");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private Figures() {}

    /** Without trailing zeros, so that equal amounts are equal. */
    static Set<BigDecimal> in(String text) {
        Set<BigDecimal> figures = new HashSet<>();
        Matcher found = FIGURE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (found.find()) {
            BigDecimal plain = new BigDecimal(found.group(1).replace(",", ""));
            figures.add(plain.multiply(unit(found.group(2))).stripTrailingZeros());
        }
        return figures;
    }

    private static BigDecimal unit(String word) {
        if (word == null) {
            return BigDecimal.ONE;
        }
        return switch (word) {
            case "万", "w", "W" -> TEN_THOUSAND;
            default -> THOUSAND;
        };
    }
}
