package org.redress.api.routine;

import java.util.Optional;

/**
 * Which occurrence of which duty.
 *
 * @param duty id with its pack, {@code emergency-plan/review-meeting}
 * @param unit id of the unit that has it
 * @param period code of the period, {@code 2026-11}
 */
public record DutyKey(String duty, String unit, String period) {

    private static final int PARTS = 4;

    /** {@code emergency-plan/review-meeting/sh-jingan/2026-11}: as in addresses. */
    public String text() {
        return duty + "/" + unit + "/" + period;
    }

    public String pack() {
        return duty.substring(0, duty.indexOf('/'));
    }

    /** Empty for what is no key of anything. */
    public static Optional<DutyKey> parse(String text) {
        String[] parts = text.split("/", -1);
        return parts.length == PARTS && Period.parse(parts[PARTS - 1]).isPresent()
                ? Optional.of(new DutyKey(parts[0] + "/" + parts[1], parts[2], parts[PARTS - 1]))
                : Optional.empty();
    }
}
