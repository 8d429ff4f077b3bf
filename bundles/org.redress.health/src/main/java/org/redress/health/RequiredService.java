package org.redress.health;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/**
 * A service that has to be registered before the node counts as ready.
 *
 * @param type name of the service's interface; a name, not a class, so that this bundle needs none of them
 * @param filter narrows it to registrations with certain properties
 */
record RequiredService(String type, Optional<String> filter) {

    /**
     * Reads {@code some.Type} or {@code some.Type(property=value)}.
     *
     * @throws IllegalArgumentException when the filter is malformed
     */
    static RequiredService parse(String text) {
        int bracket = text.indexOf('(');
        if (bracket < 0) {
            return new RequiredService(text.strip(), Optional.empty());
        }
        String filter = text.substring(bracket).strip();
        try {
            FrameworkUtil.createFilter(filter);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("RD-HLT-001 redress.ready.services: " + e.getMessage(), e);
        }
        return new RequiredService(text.substring(0, bracket).strip(), Optional.of(filter));
    }

    static List<RequiredService> parseAll(String... texts) {
        return Stream.of(texts)
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(RequiredService::parse)
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return type + filter.orElse("");
    }
}
