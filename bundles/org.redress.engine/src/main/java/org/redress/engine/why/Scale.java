package org.redress.engine.why;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** Whole numbers, amounts in cents and dates as places on one scale, so that boundaries are looked for in one way. */
enum Scale {
    WHOLE(1_000_000) {
        @Override
        Object value(long place) {
            return place;
        }

        @Override
        Optional<Long> place(Object value) {
            return value instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
        }
    },
    AMOUNT(100_000_000_000L) {
        @Override
        Object value(long place) {
            return BigDecimal.valueOf(place, 2).doubleValue();
        }

        @Override
        Optional<Long> place(Object value) {
            return value instanceof Number number && Math.abs(number.doubleValue()) < 1e14
                    ? Optional.of(new BigDecimal(number.toString())
                            .movePointRight(2)
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValue())
                    : Optional.empty();
        }
    },
    /** Days. */
    DATE(3_650) {
        @Override
        Object value(long place) {
            return LocalDate.ofEpochDay(place).toString();
        }

        @Override
        Optional<Long> place(Object value) {
            return FactKinds.isDate(value)
                    ? Optional.of(LocalDate.parse((String) value).toEpochDay())
                    : Optional.empty();
        }
    };

    /** So far that a boundary beyond it means nothing to anybody. */
    final long far;

    Scale(long far) {
        this.far = far;
    }

    abstract Object value(long place);

    abstract Optional<Long> place(Object value);

    boolean admits(long place) {
        return this == DATE || place >= 0;
    }

    /** How far two places lie apart, in a measure that compares dates with numbers. */
    double distance(long from, long to) {
        double apart = Math.abs((double) to - from);
        return this == DATE ? apart / 30 : apart / Math.max(1, Math.abs((double) from));
    }
}
