package org.redress.api.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Documents issued and signed, rights that were told, and what is sealed.
 *
 * @param rights in the order told
 * @param seals in the order sealed; opened ones stay
 */
public record Papers(List<RightsNotice> rights, List<Sealing> seals) {

    /** Of a case in which nothing of this has happened. */
    public static final Papers NONE = new Papers(List.of(), List.of());

    public Papers {
        rights = List.copyOf(rights);
        seals = List.copyOf(seals);
    }

    public Papers told(RightsNotice notice) {
        List<RightsNotice> more = new ArrayList<>(rights);
        more.add(notice);
        return new Papers(more, seals);
    }

    public Papers sealed(Sealing sealing) {
        List<Sealing> more = new ArrayList<>(seals);
        more.add(sealing);
        return new Papers(rights, more);
    }

    public Papers opened(int seal, Sealing.Opening opening) {
        return new Papers(
                rights,
                seals.stream()
                        .map(one -> one.no() == seal ? one.opened(opening) : one)
                        .toList());
    }

    public List<Sealing> closedSeals() {
        return seals.stream().filter(Sealing::closed).toList();
    }

    /** Whether a file of the case lies under seal. */
    public boolean sealed(UUID evidence) {
        return closedSeals().stream().anyMatch(seal -> seal.evidence().contains(evidence));
    }
}
