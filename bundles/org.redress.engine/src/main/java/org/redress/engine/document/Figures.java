package org.redress.engine.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.redress.api.money.Money;

/** Dates and amounts as they stand on paper. */
final class Figures {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Figures() {}

    static String date(LocalDate day, String language) {
        return day.format(language.equals("en") ? EN : ZH);
    }

    static String money(Money money, String language) {
        String amount = amount(money.amount());
        return language.equals("en") ? money.currency() + " " + amount : amount + " 元";
    }

    static String amount(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }
}
