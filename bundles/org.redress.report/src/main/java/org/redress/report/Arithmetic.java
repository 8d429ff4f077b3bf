package org.redress.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.redress.store.port.ReportFigures.Grades;
import org.redress.store.port.ReportFigures.Took;

/** How numbers are made of counts. Where nothing was counted there is no number, and not nought. */
final class Arithmetic {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Arithmetic() {}

    /** Percent, to one decimal. */
    static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    /**
     * The time within which a part of all were done: the shortest one that is long enough for so many (nearest rank).
     *
     * @param percent 50 for the median
     */
    static Optional<BigDecimal> within(int percent, List<Took> took) {
        List<Took> rising =
                took.stream().sorted(Comparator.comparingLong(Took::minutes)).toList();
        long all = rising.stream().mapToLong(Took::count).sum();
        long wanted = (all * percent + 99) / 100;
        long seen = 0;
        for (Took one : rising) {
            seen += one.count();
            if (seen >= wanted) {
                return Optional.of(BigDecimal.valueOf(one.minutes()));
            }
        }
        return Optional.empty();
    }

    /** To two decimals. */
    static Optional<BigDecimal> mean(List<Grades> grades) {
        long count = grades.stream().mapToLong(Grades::count).sum();
        long sum = grades.stream()
                .mapToLong(one -> (long) one.grade() * one.count())
                .sum();
        return count == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP));
    }
}
