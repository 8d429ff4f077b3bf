package org.redress.extension;

import java.util.Comparator;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * A semantic version in the order of semver.org: a pre-release comes before its release. OSGi orders qualifiers the other
 * way round, so that only the three numbers go into an OSGi range.
 *
 * @param numbers major, minor, micro
 * @param preRelease what follows the hyphen; empty for a release
 */
public record PackVersion(Version numbers, String preRelease) implements Comparable<PackVersion> {

    private static final Comparator<PackVersion> ORDER = Comparator.comparing(PackVersion::numbers)
            .thenComparing((a, b) -> comparePreRelease(a.preRelease, b.preRelease));

    public static PackVersion parse(String text) {
        int hyphen = text.indexOf('-');
        return hyphen < 0
                ? new PackVersion(Version.parseVersion(text), "")
                : new PackVersion(Version.parseVersion(text.substring(0, hyphen)), text.substring(hyphen + 1));
    }

    /** A pre-release counts as its release: who admits 1.2.0 may try 1.2.0-rc.1. */
    public boolean in(VersionRange range) {
        return range.includes(numbers);
    }

    @Override
    public int compareTo(PackVersion other) {
        return ORDER.compare(this, other);
    }

    private static int comparePreRelease(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        String[] left = a.split("\\.");
        String[] right = b.split("\\.");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = comparePart(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int comparePart(String a, String b) {
        boolean numberA = a.matches("\\d+");
        boolean numberB = b.matches("\\d+");
        if (numberA && numberB) {
            return new java.math.BigInteger(a).compareTo(new java.math.BigInteger(b));
        }
        return numberA == numberB ? a.compareTo(b) : Boolean.compare(numberB, numberA);
    }
}
