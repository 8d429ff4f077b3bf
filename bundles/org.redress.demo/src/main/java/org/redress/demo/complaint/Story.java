package org.redress.demo.complaint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An invented complaint, told without a branch and without dates, so that it can happen anywhere on any day.
 *
 * @param no 1–12; also tells its customers apart
 * @param ago how long before registration the customer complained
 * @param forms types it can be registered as, best first, with the values of each type's form by the day of receipt
 * @param steps what was done about it so far
 */
record Story(
        int no,
        String channel,
        String customer,
        String summary,
        String description,
        Optional<String> wanted,
        boolean urgent,
        Duration ago,
        List<Form> forms,
        List<Step> steps) {

    /** A type with the values of its form. */
    record Form(String type, Function<LocalDate, Map<String, Object>> fields) {}

    /**
     * One action.
     *
     * @param by first part of the username
     * @param input by the present moment and the branch
     */
    record Step(String by, String action, Input input) {}

    /** Values of an action. */
    @FunctionalInterface
    interface Input {
        Map<String, Object> at(Instant now, String branch);
    }

    /** Invented, and recognisable as such: 138 0000 and four digits. */
    String phone(int branchNo) {
        return "1380000%d%03d".formatted(branchNo, no * 37);
    }
}
