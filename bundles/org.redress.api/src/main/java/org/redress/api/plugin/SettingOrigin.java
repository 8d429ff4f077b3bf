package org.redress.api.plugin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Which unit chose a value that is in force: the nearest one that counts and chose this very value; below a lock nobody
 * counts. Pure.
 */
public final class SettingOrigin {

    private SettingOrigin() {}

    /**
     * Looks it up.
     *
     * @param path what holds at the unit and at those above it, nearest first
     * @return empty when the value is the pack's own
     */
    public static Optional<String> of(String setting, Object value, List<EffectiveActivation> path) {
        Optional<String> lock = path.get(0).lockedAt();
        return path.stream()
                .dropWhile(one -> lock.filter(unit -> !unit.equals(one.unit())).isPresent())
                .flatMap(one -> one.own().stream())
                .filter(own -> own.settings().containsKey(setting))
                .filter(own -> same(own.settings().get(setting), value))
                .map(own -> own.unit())
                .findFirst();
    }

    /** 10 as a decision keeps it and 10.0 as the pack types it are the same. */
    private static boolean same(Object one, Object other) {
        return one instanceof Number && other instanceof Number
                ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0
                : one.equals(other);
    }
}
