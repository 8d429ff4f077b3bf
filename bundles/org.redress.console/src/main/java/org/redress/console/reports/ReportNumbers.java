package org.redress.console.reports;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.redress.api.money.Money;
import org.redress.api.report.Report.Measure;
import org.redress.console.text.Times;
import org.redress.console.text.Words;

/** Numbers of reports as people read them. */
record ReportNumbers(Words words, Times times) {

    private static final String NOTHING = "–";

    String of(Measure measure, Optional<BigDecimal> value) {
        return value.map(number -> of(measure, number)).orElse(NOTHING);
    }

    String of(Measure measure, BigDecimal number) {
        return switch (measure) {
            case COUNT -> grouped(number);
            case SHARE -> number.toPlainString() + "%";
            case MINUTES -> times.span(Duration.ofMinutes(number.longValue()));
            case MONEY -> words.money(new Money(number, Money.DEFAULT_CURRENCY));
            case GRADE -> number.toPlainString();
        };
    }

    private static String grouped(BigDecimal number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
