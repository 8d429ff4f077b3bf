package org.redress.console.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.redress.api.casework.CaseSummary;
import org.redress.api.customer.Customer;
import org.redress.api.procedure.Guide;
import org.redress.api.search.SearchHit;
import org.redress.console.text.Phones;
import org.redress.console.text.Words;
import org.redress.console.view.Found.Choice;
import org.redress.console.view.Found.Line;
import org.redress.console.web.Pages;
import org.redress.console.web.Visit;

/** What was found, as lines. */
final class Lines {

    private static final int MOST_NUMBERS = 5;
    private static final String SEPARATOR = " · ";

    private final Visit visit;
    private final Pages pages;
    private final Words words;

    Lines(Visit visit, Pages pages) {
        this.visit = visit;
        this.pages = pages;
        this.words = visit.words();
    }

    Line of(SearchHit hit) {
        if (hit instanceof SearchHit.OfCase one) {
            return ofCase(one);
        } else if (hit instanceof SearchHit.OfCustomer one) {
            return ofCustomer(one);
        }
        return ofGuide((SearchHit.OfGuide) hit);
    }

    private Line ofCase(SearchHit.OfCase hit) {
        CaseSummary one = hit.summary();
        List<String> facts = new ArrayList<>();
        facts.add(one.number());
        one.customerName().ifPresent(facts::add);
        facts.add(words.of(one.typeTitle()));
        facts.add(words.get("state." + one.state().name().toLowerCase(Locale.ROOT)));
        facts.add(pages.unitName(visit, one.branch()));
        facts.add(words.get("row.received", pages.times(visit).day(one.receivedAt(), pages.zone(one.branch()))));
        return new Line(
                "file",
                words.get("found.case"),
                "/cases/" + one.number(),
                Quotes.title(one.summary(), hit.excerpts()),
                String.join(SEPARATOR, facts),
                Quotes.others(hit.excerpts(), words, Set.of(one.summary())),
                List.of(),
                List.of(),
                "");
    }

    private Line ofCustomer(SearchHit.OfCustomer hit) {
        Customer customer = hit.match().customer();
        List<String> facts = new ArrayList<>();
        customer.phone().map(Phones::masked).ifPresent(facts::add);
        customer.memberNo().ifPresent(facts::add);
        facts.add(words.get(
                "found.customer.cases",
                hit.match().openCases().size(),
                hit.match().closedCases()));
        List<Choice> links = new ArrayList<>();
        hit.match().openCases().stream()
                .limit(MOST_NUMBERS)
                .forEach(number -> links.add(new Choice("/cases/" + number, number, false)));
        customer.name()
                .or(customer::phone)
                .ifPresent(known -> links.add(new Choice(
                        "/cases?q=" + URLEncoder.encode(known, StandardCharsets.UTF_8),
                        words.get("found.customer.all"),
                        false)));
        String name = customer.name().orElse(words.get("found.customer.unnamed"));
        return new Line(
                "user",
                words.get("found.customer"),
                "",
                Quotes.title(name, hit.excerpts()),
                String.join(SEPARATOR, facts),
                Quotes.others(hit.excerpts(), words, Set.of(name)),
                links,
                List.of(),
                "");
    }

    private Line ofGuide(SearchHit.OfGuide hit) {
        Guide guide = hit.guide();
        String title = words.of(guide.title());
        return new Line(
                "book",
                words.get("found.guide"),
                "",
                Quotes.title(title, hit.excerpts()),
                "",
                Quotes.others(hit.excerpts(), words, Set.of(title)),
                List.of(),
                guide.steps().stream().map(words::of).toList(),
                guide.script().map(words::of).orElse(""));
    }
}
