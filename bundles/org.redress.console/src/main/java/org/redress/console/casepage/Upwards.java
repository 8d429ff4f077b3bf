package org.redress.console.casepage;

import java.util.List;
import java.util.stream.Stream;
import org.redress.api.casework.Escalation;
import org.redress.api.casework.EscalationTable;
import org.redress.api.casework.Intervention;
import org.redress.api.procedure.LadderRule;
import org.redress.console.view.LadderCard;
import org.redress.console.view.LadderCard.Ahead;
import org.redress.console.view.LadderCard.Met;
import org.redress.console.view.LadderCard.Step;

/** Steps up the ladder, outside bodies, and what would come next. */
final class Upwards {

    private Upwards() {}

    static LadderCard card(Opened opened) {
        return new LadderCard(
                EscalationTable.level(opened.file()),
                opened.file().escalations().stream()
                        .map(step -> step(opened, step))
                        .toList(),
                opened.file().interventions().stream()
                        .map(met -> met(opened, met))
                        .toList(),
                opened.file().open()
                        ? opened.rules().ladder().next(opened.file()).stream()
                                .map(row -> ahead(opened, row.rule()))
                                .toList()
                        : List.of());
    }

    private static Step step(Opened opened, Escalation step) {
        Stream<String> lead = step.lead().map(who -> opened.say("ladder.lead", opened.name(who))).stream();
        Stream<String> told = step.told().stream().map(who -> opened.say("ladder.told", opened.name(who)));
        return new Step(
                step.level(),
                opened.say(step.why()),
                String.join(" · ", Stream.concat(lead, told).toList()),
                step.next().map(opened::say).orElse(""),
                opened.moment(step.at()));
    }

    private static Met met(Opened opened, Intervention met) {
        String body = opened.say("body." + met.body());
        return new Met(
                met.name().map(name -> body + " · " + name).orElse(body),
                met.text(),
                opened.name(met.by()) + " · " + opened.moment(met.at()));
    }

    private static Ahead ahead(Opened opened, LadderRule rule) {
        Stream<String> lead = rule.lead().map(role -> opened.say("ladder.lead", role(opened, role))).stream();
        Stream<String> told = rule.tell().stream().map(role -> opened.say("ladder.told", role(opened, role)));
        return new Ahead(
                rule.level(),
                opened.say(rule.heading()),
                String.join(" · ", Stream.concat(lead, told).toList()));
    }

    private static String role(Opened opened, String code) {
        return opened.rules().role(code).map(role -> opened.say(role.title())).orElseGet(() -> opened.pages()
                .roleName(opened.visit(), code));
    }
}
