package org.redress.extension.guard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.redress.api.procedure.PackRef;
import org.redress.extension.LiveVersion;
import org.redress.extension.PackVersion;

/** Whose code answers for a case. Pure. */
final class CodeChoice {

    private CodeChoice() {}

    /**
     * The version that the case froze where it is there, else the newest of the same major number. Code whose key is bound to a
     * unit answers for its own version only: other cases may be anywhere.
     */
    static Optional<LiveVersion> of(PackRef frozen, List<LiveVersion> live) {
        List<LiveVersion> its = live.stream()
                .filter(version -> version.plugin().equals(frozen.id()))
                .toList();
        return its.stream()
                .filter(version -> version.ref().digest().equals(frozen.digest()))
                .findFirst()
                .or(() -> its.stream()
                        .filter(version -> version.signature().unit().isEmpty())
                        .filter(version -> major(version.ref()) == major(frozen))
                        .max(Comparator.comparing(
                                version -> PackVersion.parse(version.ref().version()))));
    }

    private static int major(PackRef ref) {
        return PackVersion.parse(ref.version()).numbers().getMajor();
    }
}
