package org.redress.rest.resource;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.rest.json.Instants;
import org.redress.rest.problem.Refusal;
import org.redress.rest.view.Codes;

/** Query parameters; wrong ones are refused with {@code ?name} as their pointer. */
final class Query {
    static final int LARGEST_PAGE = 200;

    private static final int USUAL_PAGE = 50;
    private static final int LONGEST = 500;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private Query() {}

    static Optional<String> text(String name, String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        } else if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw Refusal.invalid("?" + name, "最多 " + LONGEST + " 个字符。", "At most " + LONGEST + " characters.");
        }
        return Optional.of(value.strip());
    }

    static String required(String name, String value) {
        return text(name, value).orElseThrow(() -> Refusal.invalid("?" + name, "此参数必填。", "This is required."));
    }

    static int limit(String value) {
        return (int) text("limit", value)
                .map(given -> whole("limit", given, 1, LARGEST_PAGE))
                .orElse((long) USUAL_PAGE)
                .longValue();
    }

    static long whole(String name, String value, long smallest, long largest) {
        try {
            long number = Long.parseLong(value);
            if (number >= smallest && number <= largest) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Answered like a number out of range.
        }
        throw Refusal.invalid(
                "?" + name,
                "应为 " + smallest + " 至 " + largest + " 的整数。",
                "Expected a whole number from " + smallest + " to " + largest + ".");
    }

    static Optional<Instant> instant(String name, String value) {
        // A plus sign that nobody encoded arrives as a space.
        return text(name, value).map(given -> Instants.parse(given.replace(' ', '+'))
                .orElseThrow(() -> Refusal.invalid(
                        "?" + name,
                        "应为带时区偏移的时间，例如 2026-09-01T09:00:00+08:00。",
                        "Expected a time with offset, for example 2026-09-01T09:00:00+08:00.")));
    }

    static LocalDate date(String name, String value) {
        String given = required(name, value);
        try {
            LocalDate date = LocalDate.parse(given);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException malformed) {
            // Answered like a date out of range.
        }
        throw Refusal.invalid("?" + name, "应为日期，例如 2026-09-01。", "Expected a date, for example 2026-09-01.");
    }

    static <E extends Enum<E>> Optional<E> code(String name, Class<E> type, String value) {
        return text(name, value).map(given -> Codes.find(type, given).orElseThrow(() -> {
            String codes = Arrays.stream(type.getEnumConstants()).map(Codes::of).collect(Collectors.joining(", "));
            return Refusal.invalid("?" + name, "应为 " + codes + " 之一。", "Expected one of " + codes + ".");
        }));
    }

    static Optional<String> oneOf(String name, List<String> choices, String value) {
        return text(name, value).map(given -> {
            if (!choices.contains(given)) {
                String shown = String.join(", ", choices);
                throw Refusal.invalid("?" + name, "应为 " + shown + " 之一。", "Expected one of " + shown + ".");
            }
            return given;
        });
    }

    static boolean flag(String name, String value) {
        return oneOf(name, List.of("true", "false"), value).map("true"::equals).orElse(false);
    }
}
