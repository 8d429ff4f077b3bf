package org.redress.api.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The talks as a ledger: what was asked and what was offered, round by round. Our offer ends a round; what the customer asks
 * after it belongs to the next one. Worked out from the case, never stored.
 */
public record Negotiation(List<Round> rounds) {
    public Negotiation {
        rounds = List.copyOf(rounds);
    }

    /**
     * A round.
     *
     * @param no that of its offer
     * @param offer empty while we owe one
     */
    public record Round(int no, List<Asked> demands, Optional<Offer> offer) {
        public Round {
            demands = List.copyOf(demands);
        }
    }

    /**
     * A demand beside the one before it (P17: demands that shift).
     *
     * @param before empty for the first
     */
    public record Asked(Demand demand, Optional<Demand> before) {

        /** What is different from the demand before; of another kind of remedy the amount is another matter. */
        public Set<Change> changed() {
            Set<Change> changed = EnumSet.noneOf(Change.class);
            before.ifPresent(earlier -> {
                if (!earlier.kind().equals(demand.kind())) {
                    changed.add(Change.KIND);
                }
                if (!earlier.amount().equals(demand.amount())) {
                    changed.add(Change.AMOUNT);
                }
            });
            return changed;
        }
    }

    /** In what a demand may differ from the one before. */
    public enum Change {
        KIND,
        AMOUNT
    }

    /** The ledger of a case, the first round first. */
    public static Negotiation of(CaseFile file) {
        List<List<Asked>> demands = new ArrayList<>();
        Optional<Demand> before = Optional.empty();
        for (Demand demand : file.demands()) {
            int round = round(file, demand);
            while (demands.size() < round) {
                demands.add(new ArrayList<>());
            }
            demands.get(round - 1).add(new Asked(demand, before));
            before = Optional.of(demand);
        }
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < Math.max(demands.size(), file.offers().size()); i++) {
            rounds.add(new Round(
                    i + 1,
                    i < demands.size() ? demands.get(i) : List.of(),
                    i < file.offers().size() ? Optional.of(file.offers().get(i)) : Optional.empty()));
        }
        return new Negotiation(rounds);
    }

    private static int round(CaseFile file, Demand demand) {
        return demand.round() > 0
                ? demand.round()
                : 1
                        + (int) file.offers().stream()
                                .filter(offer -> offer.at().isBefore(demand.at()))
                                .count();
    }

    /** How often the customer asked for something else than before. */
    public int shifts() {
        return (int) rounds.stream()
                .flatMap(round -> round.demands().stream())
                .filter(asked -> !asked.changed().isEmpty())
                .count();
    }
}
