package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records or objects put under seal in the presence of both sides (L: medical disputes regulation art. 24).
 *
 * @param items what is sealed, in words
 * @param evidence files of the case that are sealed with it
 * @param house colleagues who were present
 * @param customerSide who was present for the customer
 * @param opened empty while it is sealed
 */
public record Sealing(
        int no,
        List<String> items,
        List<UUID> evidence,
        List<String> house,
        List<String> customerSide,
        Instant at,
        String by,
        Optional<Opening> opened) {

    public Sealing {
        items = List.copyOf(items);
        evidence = List.copyOf(evidence);
        house = List.copyOf(house);
        customerSide = List.copyOf(customerSide);
    }

    /**
     * The end of a seal.
     *
     * @param present who was there, where it was noted
     */
    public record Opening(Instant at, String by, String reason, List<String> present) {
        public Opening {
            present = List.copyOf(present);
        }
    }

    public boolean closed() {
        return opened.isEmpty();
    }

    public Sealing opened(Opening opening) {
        return new Sealing(no, items, evidence, house, customerSide, at, by, Optional.of(opening));
    }
}
