package org.redress.console.casepage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.api.casework.Approval;
import org.redress.api.casework.Demand;
import org.redress.api.casework.Offer;
import org.redress.console.view.CaseView.ApprovalCard;
import org.redress.console.view.CaseView.Round;
import org.redress.console.view.CaseView.VoteLine;

/** Demands, offers, and the decisions asked for. */
final class Negotiation {

    private Negotiation() {}

    /** Newest first; a demand stands beside the offer of its round. */
    static List<Round> rounds(Opened opened) {
        List<Demand> demands = opened.file().demands();
        List<Offer> offers = opened.file().offers();
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < Math.max(demands.size(), offers.size()); i++) {
            Optional<Demand> demand = at(demands, i);
            Optional<Offer> offer = at(offers, i);
            String when = (i + 1) + " · "
                    + demand.map(Demand::at)
                            .or(() -> offer.map(Offer::at))
                            .map(opened::moment)
                            .orElse("");
            rounds.add(new Round(
                    when,
                    demand.map(one -> opened.remedy(one.kind(), one.amount()) + tail(one.text()))
                            .orElse("–"),
                    offer.map(one -> opened.remedy(one.kind(), one.amount())).orElse("–"),
                    offer.map(one -> opened.say("offer." + code(one.state()))).orElse(opened.say("offer.none")),
                    offer.map(one -> tone(one.state())).orElse("")));
        }
        Collections.reverse(rounds);
        return rounds;
    }

    private static String tail(String text) {
        return text.isBlank() ? "" : " · " + text;
    }

    private static <T> Optional<T> at(List<T> list, int index) {
        return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }

    private static String tone(Offer.State state) {
        return switch (state) {
            case OPEN -> "rd-badge-accent";
            case ACCEPTED, CARRIED_OUT -> "rd-badge-green";
            case REFUSED -> "";
        };
    }

    /** Those that wait first. */
    static List<ApprovalCard> approvals(Opened opened) {
        return opened.file().approvals().stream()
                .sorted(java.util.Comparator.comparing(one -> one.state() != Approval.State.PENDING))
                .map(approval -> card(opened, approval))
                .toList();
    }

    private static ApprovalCard card(Opened opened, Approval approval) {
        boolean pending = approval.state() == Approval.State.PENDING;
        boolean mine = pending && opened.permitted("approve") && waitsForMe(opened, approval);
        String subject = approval.kind().map(opened::remedy).orElseGet(() -> opened.words()
                .code("approval.subject", approval.subject()));
        return new ApprovalCard(
                approval.no(),
                subject,
                approval.amount().map(opened::money).orElse(""),
                opened.say(
                        "approval.asked", opened.name(approval.requestedBy()), opened.moment(approval.requestedAt())),
                mine,
                mine
                        ? opened.say("approval.yours")
                        : pending
                                ? opened.say("approval.waits", names(opened, approval.waitingFor()))
                                : opened.say("approval." + code(approval.state())),
                mine
                        ? "rd-badge-accent"
                        : switch (approval.state()) {
                            case PENDING -> "rd-badge-amber";
                            case APPROVED -> "rd-badge-green";
                            case REJECTED -> "rd-badge-red";
                        },
                approval.grounds().orElse(""),
                approval.quorum() > 1 ? opened.say("approval.voices", approval.quorum(), agreeing(approval)) : "",
                approval.votes().stream().map(vote -> vote(opened, vote)).toList());
    }

    /** Asked by name, or offered to decide it because of one's authority. */
    private static boolean waitsForMe(Opened opened, Approval approval) {
        return approval.waitingFor().stream().anyMatch(opened::me)
                || opened.offer("approve").stream()
                        .flatMap(offer -> offer.input().stream())
                        .filter(field -> field.name().equals("approval"))
                        .flatMap(field -> field.options().stream())
                        .anyMatch(option -> option.value().equals(String.valueOf(approval.no())));
    }

    private static String names(Opened opened, List<String> people) {
        return String.join(
                opened.say("list.comma"), people.stream().map(opened::name).toList());
    }

    private static long agreeing(Approval approval) {
        return approval.votes().stream().filter(Approval.Vote::approves).count();
    }

    private static VoteLine vote(Opened opened, Approval.Vote vote) {
        return new VoteLine(
                opened.say(
                        vote.approves() ? "approval.vote.for" : "approval.vote.against",
                        opened.name(vote.by()),
                        opened.moment(vote.at())),
                vote.reason().orElse(""));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
