package org.redress.console.worklist;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.casework.Approval;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.WaitingApprovals;
import org.redress.api.casework.WaitingApprovals.Waiting;
import org.redress.api.casework.WaitingApprovals.Within;
import org.redress.api.money.Money;
import org.redress.api.problem.Outcome;
import org.redress.console.text.ApprovalWords;
import org.redress.console.text.RemedyWords;
import org.redress.console.text.Words;
import org.redress.console.view.DecisionCard;
import org.redress.console.view.DecisionCard.FileLink;
import org.redress.console.view.DecisionCard.Line;
import org.redress.console.web.Pages;
import org.redress.console.web.Services;
import org.redress.console.web.Tokens;
import org.redress.console.web.Visit;

/** Approvals that wait for the reader, to be decided where they are shown. */
final class Decisions {

    /** What helps to decide fits on a card; the rest is in the case. */
    private static final int FILES = 6;

    private final Services services;
    private final Pages pages;
    private final Tokens tokens;

    Decisions(Services services, Pages pages, Tokens tokens) {
        this.services = services;
        this.pages = pages;
        this.tokens = tokens;
    }

    List<DecisionCard> cards(Visit visit, List<CaseSummary> cases) {
        return cases.stream().flatMap(one -> cards(visit, one)).toList();
    }

    /** A case decided or closed to the reader since the list was read just has none. */
    private Stream<DecisionCard> cards(Visit visit, CaseSummary summary) {
        return services.desk().waitingApprovals(visit.caller(), summary.number())
                        instanceof Outcome.Done<WaitingApprovals> done
                ? done.value().waiting().stream().map(waiting -> card(visit, summary, done.value(), waiting))
                : Stream.empty();
    }

    private DecisionCard card(Visit visit, CaseSummary summary, WaitingApprovals found, Waiting waiting) {
        Words words = visit.words();
        Approval approval = waiting.approval();
        CaseRules rules = services.desk().rules(found.file());
        ZoneId zone = pages.zone(summary.branch());
        boolean beyond = !waiting.mayAgree();
        ApprovalWords about = ApprovalWords.of(words, rules, approval);
        return new DecisionCard(
                "/cases/" + summary.number(),
                summary.number(),
                summary.summary(),
                summary.customerName().orElse(""),
                approval.no(),
                about.subject(),
                approval.amount().map(words::money).orElse(""),
                about.about(),
                about.agree(),
                words.get(
                        "approval.asked",
                        pages.person(visit, approval.requestedBy()).name(),
                        pages.times(visit).moment(approval.requestedAt(), zone)),
                approval.grounds().orElse(""),
                words.get(beyond ? "decision.beyond" : "decision.within"),
                beyond,
                approval.quorum() > 1 ? words.get("approval.voices", approval.quorum(), waiting.agreeing()) : "",
                lines(words, rules, found, waiting),
                files(words, rules, found),
                found.file().version(),
                tokens.secret());
    }

    private static List<Line> lines(Words words, CaseRules rules, WaitingApprovals found, Waiting waiting) {
        List<Line> lines = new ArrayList<>();
        waiting.limit().ifPresent(limit -> {
            lines.add(new Line(words.get("decision.single"), limitText(words, limit.single())));
            lines.add(new Line(words.get("decision.cumulative"), limitText(words, limit.cumulative())));
            sum(words, limit, waiting.approval()).ifPresent(lines::add);
        });
        found.agreed()
                .forEach((kind, sum) -> lines.add(
                        new Line(words.get("decision.agreed", remedy(words, rules, kind)), words.money(sum))));
        found.offered()
                .forEach((kind, sum) -> lines.add(
                        new Line(words.get("decision.offered", remedy(words, rules, kind)), words.money(sum))));
        lines.add(new Line(words.get("decision.total"), words.money(found.total())));
        return lines;
    }

    private static String limitText(Words words, Optional<Money> limit) {
        return limit.map(words::money).orElse(words.get("decision.no.limit"));
    }

    private static Optional<Line> sum(Words words, Within limit, Approval approval) {
        return limit.cumulative()
                .flatMap(most -> approval.amount())
                .map(amount -> new Line(
                        words.get("decision.then"), words.money(limit.had().plus(amount))));
    }

    private static List<FileLink> files(Words words, CaseRules rules, WaitingApprovals found) {
        return found.file().evidence().stream()
                .limit(FILES)
                .map(file -> new FileLink(
                        "/cases/" + found.file().number() + "/evidence/" + file.id(),
                        Optional.ofNullable(rules.evidence().get(file.kind()))
                                .map(words::of)
                                .orElseGet(() -> words.code("evidence", file.kind()))))
                .toList();
    }

    private static String remedy(Words words, CaseRules rules, String kind) {
        return words.of(RemedyWords.title(words, rules, kind));
    }
}
