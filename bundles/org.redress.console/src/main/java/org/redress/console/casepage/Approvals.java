package org.redress.console.casepage;

import java.util.List;
import java.util.Locale;
import org.redress.api.casework.Approval;
import org.redress.console.text.ApprovalWords;
import org.redress.console.view.CaseView.ApprovalCard;
import org.redress.console.view.CaseView.VoteLine;

/** The decisions asked for. */
final class Approvals {

    private Approvals() {}

    /** Those that wait first. */
    static List<ApprovalCard> all(Opened opened) {
        return opened.file().approvals().stream()
                .sorted(java.util.Comparator.comparing(one -> one.state() != Approval.State.PENDING))
                .map(approval -> card(opened, approval))
                .toList();
    }

    private static ApprovalCard card(Opened opened, Approval approval) {
        boolean pending = approval.state() == Approval.State.PENDING;
        boolean mine = pending && opened.permitted("approve") && waitsForMe(opened, approval);
        ApprovalWords words = ApprovalWords.of(opened.words(), opened.rules(), approval);
        return new ApprovalCard(
                approval.no(),
                words.subject(),
                approval.amount().map(opened::money).orElse(""),
                words.about(),
                words.agree(),
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
