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
        List<String> told = step.told().stream().map(opened::name).toList();
        return new Step(
                step.level(),
                opened.say(step.why()),
                who(opened, lead, told),
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
        Stream<String> lead = rule.lead().map(role -> opened.say("ladder.lead", opened.role(role))).stream();
        List<String> told = rule.tell().stream().map(opened::role).toList();
        return new Ahead(rule.level(), opened.say(rule.heading()), who(opened, lead, told));
    }

    /** {@code 牵头：陆衡 · 知悉：纪云舒、裴正言}. */
    private static String who(Opened opened, Stream<String> lead, List<String> told) {
        Stream<String> all = told.isEmpty()
                ? Stream.empty()
                : Stream.of(opened.say("ladder.told", String.join(opened.say("list.comma"), told)));
        return String.join(" · ", Stream.concat(lead, all).toList());
    }
}
