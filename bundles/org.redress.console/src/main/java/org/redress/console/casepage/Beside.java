package org.redress.console.casepage;

import java.util.ArrayList;
import java.util.List;
import org.redress.api.casework.ConductPolicy;
import org.redress.api.customer.Customer;
import org.redress.api.procedure.Procedure;
import org.redress.console.text.Phones;
import org.redress.console.view.CaseView.Client;
import org.redress.console.view.CaseView.Fact;
import org.redress.console.view.CaseView.Guide;
import org.redress.console.view.Person;

/** What stands beside the case: customer, guides. */
final class Beside {

    /** So many stand open; the titles of further ones are shown and open on a click. */
    private static final int OPEN_GUIDES = 4;

    private Beside() {}

    static Client client(Opened opened, Customer customer) {
        String name = customer.name().orElse(opened.say("customer.unnamed"));
        List<String> line = new ArrayList<>();
        customer.memberNo().map(number -> opened.say("customer.member", number)).ifPresent(line::add);
        customer.phone().map(Phones::masked).ifPresent(line::add);
        List<Fact> more = new ArrayList<>();
        opened.file()
                .intake()
                .representedBy()
                .ifPresent(by -> more.add(
                        new Fact(opened.say("customer.represented"), by.name() + " · " + by.relation(), false)));
        opened.file()
                .intake()
                .remedySought()
                .ifPresent(wish -> more.add(new Fact(opened.say("customer.wish"), wish, false)));
        more.add(new Fact(
                opened.say("customer.transfers"),
                opened.say("times.n", opened.file().ownership().transfers()),
                false));
        return new Client(name, Person.of(name, name).initial(), String.join(" · ", line), more);
    }

    /** Guides of the frozen rules that fit the case as it stands. */
    static List<Guide> guides(Opened opened) {
        List<Guide> guides = new ArrayList<>();
        opened.rules()
                .guides(opened.file())
                .forEach(guide -> guides.add(new Guide(
                        opened.say(guide.title()),
                        guide.steps().stream().map(opened::say).toList(),
                        guide.script().map(opened::say).orElse(""),
                        Laws.of(opened, ConductPolicy.of(opened.rules()).cited(guide.basis())),
                        guides.size() >= OPEN_GUIDES)));
        return guides;
    }

    static List<String> duties(Opened opened) {
        return opened.rules().all().stream()
                .map(Procedure::duties)
                .flatMap(List::stream)
                .map(opened::say)
                .toList();
    }
}
