package org.redress.console.casepage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseLink;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.Reference;
import org.redress.api.casework.RelatedCase;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.Improvements;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.console.view.CaseView.Act;
import org.redress.console.view.RelationsCard;
import org.redress.console.view.RelationsCard.Improved;
import org.redress.console.view.RelationsCard.Merged;
import org.redress.console.view.RelationsCard.Other;
import org.redress.console.view.RelationsCard.Thing;

/** What a case is tied to, and the customer's other cases, which somebody may want to tie it to (P17). */
final class Ties {

    private static final int SHOWN = 5;

    private Ties() {}

    static RelationsCard card(Opened opened, CaseDesk desk, Improvements improvements) {
        List<RelatedCase> related = desk.related(opened.visit().caller(), opened.file());
        Set<String> known = related.stream().map(tie -> tie.summary().number()).collect(Collectors.toSet());
        return new RelationsCard(
                merged(opened, related),
                related.stream().map(tie -> tied(opened, tie)).toList(),
                ofCustomer(opened, desk).stream()
                        .filter(other ->
                                !other.number().equals(opened.file().number()) && !known.contains(other.number()))
                        .limit(SHOWN)
                        .map(other -> untied(opened, other))
                        .toList(),
                opened.file().dossier().relations().standing().stream()
                        .map(reference -> thing(opened, reference))
                        .toList(),
                improvements.ofCase(opened.visit().caller(), opened.file()).stream()
                        .map(item -> improved(opened, item))
                        .toList(),
                Stream.of("add-reference", "link")
                        .flatMap(id -> Acts.now(opened, id, "").stream())
                        .toList());
    }

    private static Improved improved(Opened opened, Improvement item) {
        return new Improved(
                item.code(),
                opened.say(item.title()),
                opened.say("improvement.state." + code(item.state())),
                item.open() ? "rd-badge-accent" : "rd-badge-line");
    }

    private static Optional<Merged> merged(Opened opened, List<RelatedCase> related) {
        return opened.file()
                .dossier()
                .relations()
                .merged()
                .map(merger -> new Merged(
                        related.stream()
                                .filter(tie -> tie.kind() == CaseLink.Kind.MERGED_INTO)
                                .map(tie -> tie.summary().number())
                                .findFirst()
                                .orElse(""),
                        Acts.now(opened, "unmerge", "")));
    }

    private static Other tied(Opened opened, RelatedCase tie) {
        Optional<Act> untie = tie.kind().free()
                ? Acts.now(opened, "unlink", "?case=" + tie.summary().number(), "tie.unlink")
                : Optional.empty();
        return other(
                opened,
                tie.summary(),
                opened.say("tie." + code(tie.kind())),
                opened.moment(tie.at()) + " · " + opened.name(tie.by()),
                untie);
    }

    private static Other untied(Opened opened, CaseSummary other) {
        return other(
                opened,
                other,
                "",
                opened.moment(other.receivedAt()),
                Acts.now(opened, "link", "?case=" + other.number(), "tie.link"));
    }

    private static Other other(Opened opened, CaseSummary other, String tie, String when, Optional<Act> act) {
        return new Other(
                other.number(),
                tie,
                other.summary(),
                opened.say("state." + code(other.state())),
                other.state() == CaseState.OPEN,
                when,
                act);
    }

    private static List<CaseSummary> ofCustomer(Opened opened, CaseDesk desk) {
        CaseQuery query = new CaseQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(opened.file().intake().customer().toString()),
                Optional.empty(),
                Optional.empty(),
                "-received",
                SHOWN * 2,
                Optional.empty());
        return desk.find(opened.visit().caller(), query) instanceof Outcome.Done<Page<CaseSummary>> done
                ? done.value().items()
                : List.of();
    }

    private static Thing thing(Opened opened, Reference reference) {
        List<String> more = new ArrayList<>();
        reference.note().ifPresent(more::add);
        if (reference.keepsOut()) {
            more.add(opened.say("thing.out"));
        }
        return new Thing(
                opened.say("thing." + reference.kind()),
                reference.keepsOut() ? opened.name(reference.value()) : reference.value(),
                String.join(" · ", more),
                Acts.now(opened, "remove-reference", "?reference=" + reference.no(), "thing.remove"));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
