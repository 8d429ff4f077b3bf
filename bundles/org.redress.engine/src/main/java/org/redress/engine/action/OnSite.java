package org.redress.engine.action;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.api.casework.Approval;
import org.redress.api.casework.Offer;
import org.redress.api.money.Money;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Grounds;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.RemedyDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;

/**
 * Remedies that a pack wants spoken of on site only (P01: the final amount of a refund). Offer and answer are held by a gate of
 * the pack; here is what closes the other ways out: the amount is written into nothing that is said elsewhere.
 */
final class OnSite {

    private static final String GATE = "core/on-site";
    private static final String CHANNEL = "front-desk";

    private static final Text TOLD = Text.of(
            "这段话里有「{kind}」的金额；金额只在店内当面说，请去掉数字，约客户到店",
            "The text holds the amount of “{kind}”, which is told on site only; take the figure out and invite the customer");
    private static final Text LIFTED = Text.of(
            "如果渠道是「到店」，或文字里没有这个金额，就不再受此限制。",
            "If the channel were “On site”, or the text did not hold the amount, this would not be held up.");

    private OnSite() {}

    /** Holds words that would tell the amount by a way that leaves the house. */
    static List<Blocker> told(Snapshot snapshot, Input input) {
        String channel = input.optional("channel").orElse(CHANNEL);
        if (channel.equals(CHANNEL)) {
            return List.of();
        }
        Set<BigDecimal> figures = Figures.in(input.text("text"));
        return amounts(snapshot)
                .filter(granted -> figures.contains(granted.amount().amount().stripTrailingZeros()))
                .map(Granted::kind)
                .distinct()
                .flatMap(kind ->
                        snapshot.rules().onSite(kind).map(pack -> blocker(snapshot, pack, kind, channel)).stream())
                .toList();
    }

    private record Granted(String kind, Money amount) {}

    /** What we offered and have not carried out yet, and what people asked to offer. */
    private static Stream<Granted> amounts(Snapshot snapshot) {
        Stream<Granted> offered = snapshot.file().offers().stream()
                .filter(offer -> offer.state() != Offer.State.CARRIED_OUT)
                .flatMap(offer -> offer.amount().stream().map(amount -> new Granted(offer.kind(), amount)));
        Stream<Granted> asked = snapshot.file().approvals().stream()
                .filter(approval -> approval.state() != Approval.State.REJECTED)
                .flatMap(approval -> approval.kind().stream()
                        .flatMap(kind -> approval.amount().stream().map(amount -> new Granted(kind, amount))));
        return Stream.concat(offered, asked);
    }

    private static Blocker blocker(Snapshot snapshot, PackRef pack, String kind, String channel) {
        Text title = Remedies.declared(snapshot, kind).map(RemedyDecl::title).orElse(Text.same(kind));
        Grounds.Input seen =
                new Grounds.Input("channel", Text.of("渠道", "Channel"), Optional.of(channel), Channels.title(channel));
        return new Blocker(GATE, TOLD.with("kind", title), "")
                .because(new Grounds(GATE, pack.id() + " " + pack.version(), List.of(seen), Optional.of(LIFTED)));
    }
}
