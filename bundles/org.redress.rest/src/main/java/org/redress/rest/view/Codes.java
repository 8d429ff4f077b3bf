package org.redress.rest.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Codes of enumerations as they go over the wire: lower case, hyphens. */
public final class Codes {
    private Codes() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String of(Optional<? extends Enum<?>> constant) {
        return constant.map(Codes::of).orElse(null);
    }

    /** The constant of a code; codes are exact, {@code OPEN} is none. */
    public static <E> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of((Enum<?>) constant).equals(code))
                .findFirst();
    }
}
