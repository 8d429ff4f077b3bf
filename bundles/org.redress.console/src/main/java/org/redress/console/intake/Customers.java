package org.redress.console.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.Likeness;
import org.redress.api.customer.Customer;
import org.redress.api.customer.CustomerMatch;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.ComplaintType;
import org.redress.console.text.Phones;
import org.redress.console.text.Words;
import org.redress.console.view.IntakeForm.Aside;
import org.redress.console.view.IntakeForm.Match;
import org.redress.console.view.IntakeForm.Twin;
import org.redress.console.view.Person;
import org.redress.console.web.Pages;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Who it may be, whether the matter is known already, and what to do at once. */
final class Customers {

    private static final int SHOWN = 3;

    private final Services services;
    private final Pages pages;

    Customers(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    Aside aside(Visit visit, Draft draft) {
        List<CustomerMatch> matches = draft.customerWords()
                .map(words -> services.desk().matchCustomers(visit.caller(), words))
                .filter(Outcome.Done.class::isInstance)
                .map(outcome -> ((Outcome.Done<List<CustomerMatch>>) outcome).value())
                .orElse(List.of());
        List<Twin> twins = twins(visit, draft);
        List<String> doNow = draft.chosen().map(ComplaintType::doNow).orElse(List.of()).stream()
                .map(visit.words()::of)
                .toList();
        return new Aside(
                matches.stream()
                        .limit(SHOWN)
                        .map(match -> match(visit.words(), match))
                        .toList(),
                twins,
                doNow);
    }

    private static Match match(Words words, CustomerMatch match) {
        Customer customer = match.customer();
        String name = customer.name().orElse(words.get("customer.unnamed"));
        List<String> line = new ArrayList<>();
        customer.memberNo().map(number -> words.get("customer.member", number)).ifPresent(line::add);
        customer.phone().map(Phones::masked).ifPresent(line::add);
        return new Match(
                name,
                Person.of(name, name).initial(),
                String.join(" · ", line),
                match.openCases().size(),
                match.closedCases(),
                fill(customer));
    }

    /** Values for the fields once somebody says that this is the customer: only then is the whole number used. */
    private static String fill(Customer customer) {
        return Stream.of(
                        customer.name().map(name -> json("customer-name", name)),
                        customer.memberNo().map(number -> json("customer-memberNo", number)),
                        customer.phone().map(phone -> json("customer-phone", phone)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String json(String name, String value) {
        StringBuilder text = new StringBuilder().append('"').append(name).append("\":\"");
        value.chars().forEach(c -> text.append(String.format("\\u%04x", c)));
        return text.append('"').toString();
    }

    private List<Twin> twins(Visit visit, Draft draft) {
        Likeness.Query query = new Likeness.Query(
                draft.branch(),
                draft.form().get("customer-phone"),
                draft.form().get("customer-memberNo"),
                draft.form().get("customer-name"),
                draft.form().text("summary"),
                Optional.empty());
        return services.desk().duplicates(visit.caller(), query) instanceof Outcome.Done<List<Likeness>> done
                ? done.value().stream()
                        .limit(SHOWN)
                        .map(found -> twin(visit, draft, found))
                        .toList()
                : List.of();
    }

    private Twin twin(Visit visit, Draft draft, Likeness found) {
        Words words = visit.words();
        CaseSummary known = found.summary();
        List<String> line = new ArrayList<>();
        line.add(pages.times(visit).day(known.receivedAt(), pages.zone(known.branch())));
        line.add(
                known.state() == CaseState.OPEN
                        ? words.of(known.stageTitle())
                        : words.get("state." + known.state().name().toLowerCase(Locale.ROOT)));
        known.owner()
                .map(who -> words.get("intake.owned", pages.person(visit, who).name()))
                .ifPresent(line::add);
        boolean probable = found.score() == Likeness.Score.PROBABLE;
        return new Twin(
                known.number(),
                known.summary(),
                words.get(probable ? "twin.probable" : "twin.possible"),
                probable,
                String.join(" · ", line),
                found.reasons().stream().map(words::of).collect(Collectors.joining(words.get("list.comma"))),
                known.state() == CaseState.OPEN,
                draft.form().all(IntakePage.LINK).contains(known.number()));
    }
}
