package org.redress.api.casework;

import java.util.List;
import java.util.stream.Stream;

/**
 * What follows a solution: calls, satisfaction, and who stands for how the case was handled.
 *
 * @param followUps in the order made
 * @param signOffs since the case was opened last
 */
public record Aftercare(List<FollowUp> followUps, List<SignOff> signOffs) {

    /** Of a case in which nothing of this has happened. */
    public static final Aftercare NONE = new Aftercare(List.of(), List.of());

    public Aftercare {
        followUps = List.copyOf(followUps);
        signOffs = List.copyOf(signOffs);
    }

    public Aftercare followed(FollowUp made) {
        return new Aftercare(with(followUps, made), signOffs);
    }

    public Aftercare signed(SignOff given) {
        return new Aftercare(followUps, with(signOffs, given));
    }

    /** A case that was opened again is nobody's word any more. */
    public Aftercare unsigned() {
        return new Aftercare(followUps, List.of());
    }

    public boolean signedAs(String capacity) {
        return signOffs.stream().anyMatch(given -> given.capacity().equals(capacity));
    }

    private static <T> List<T> with(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
