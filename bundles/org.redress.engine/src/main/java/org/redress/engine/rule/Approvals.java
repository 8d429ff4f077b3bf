package org.redress.engine.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.casework.Approval;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Offer;
import org.redress.api.money.Money;
import org.redress.engine.decision.CustomerRecord;
import org.redress.engine.decision.Snapshot;

/**
 * What approvals given are good for. One covers one remedy of its kind up to its amount: the offer that uses it spends it,
 * until the customer refuses or the offer lapses, because nothing was granted then. Limits changed afterwards do not touch
 * it; what the customer has had by the time of the offer does. Pure.
 */
public final class Approvals {

    private Approvals() {}

    /** The approval that an offer would use: the smallest that is enough. */
    public static Optional<Approval> covering(Snapshot snapshot, String kind, Optional<Money> amount) {
        return fitting(snapshot.file(), kind, amount)
                .filter(approval -> spentOn(snapshot, approval).isEmpty())
                .filter(approval -> withinYear(snapshot.customer(), approval, kind, amount))
                .min(Comparator.comparing(
                        approval -> approval.amount().map(Money::amount).orElse(BigDecimal.ZERO)));
    }

    /** One that would cover it had it not been used, for explaining. */
    public static Optional<Offer> spent(Snapshot snapshot, String kind, Optional<Money> amount) {
        return fitting(snapshot.file(), kind, amount)
                .flatMap(approval -> spentOn(snapshot, approval).stream())
                .findFirst();
    }

    private static Stream<Approval> fitting(CaseFile file, String kind, Optional<Money> amount) {
        return file.approvals().stream()
                .filter(Approval::approved)
                .filter(approval -> approval.kind().equals(Optional.of(kind)))
                .filter(approval -> amount.isEmpty()
                        || approval.amount()
                                .filter(most -> !amount.get().exceeds(most))
                                .isPresent());
    }

    private static Optional<Offer> spentOn(Snapshot snapshot, Approval approval) {
        return snapshot.file().offers().stream()
                .filter(offer -> offer.approval().equals(Optional.of(approval.no())) && offer.stands(snapshot.now()))
                .findFirst();
    }

    private static boolean withinYear(CustomerRecord customer, Approval approval, String kind, Optional<Money> amount) {
        return approval.ceiling()
                .map(ceiling -> amount.isEmpty()
                        || customer.had(kind, ceiling.everyKind())
                                        .add(amount.get().amount())
                                        .compareTo(ceiling.most().amount())
                                <= 0)
                .orElse(true);
    }

    /** Who was asked now and had not been before. */
    public static List<String> newlyAsked(Approval before, Approval after) {
        return after.asked().stream()
                .filter(person -> !before.asked().contains(person))
                .toList();
    }
}
