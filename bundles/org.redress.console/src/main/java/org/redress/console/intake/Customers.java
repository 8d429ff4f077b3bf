package org.redress.console.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.casework.CaseFile;
import org.redress.api.customer.Customer;
import org.redress.api.customer.CustomerMatch;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.ComplaintType;
import org.redress.console.text.Phones;
import org.redress.console.text.Times;
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
        List<Twin> twins = matches.stream()
                .limit(SHOWN)
                .flatMap(match -> match.openCases().stream())
                .limit(SHOWN)
                .flatMap(number -> twin(visit, number))
                .toList();
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

    private Stream<Twin> twin(Visit visit, String number) {
        if (!(services.desk().open(visit.caller(), number) instanceof Outcome.Done<CaseFile> done)) {
            return Stream.empty();
        }
        CaseFile file = done.value();
        Times times = pages.times(visit);
        ZoneId zone = pages.zone(file.branch());
        String owner = file.ownership()
                .owner()
                .map(who -> pages.person(visit, who).name())
                .orElse("");
        return Stream.of(new Twin(
                number,
                file.intake().summary(),
                times.day(file.intake().receivedAt(), zone)
                        + (owner.isEmpty() ? "" : " · " + visit.words().get("intake.owned", owner))));
    }
}
