package org.redress.console.casepage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.Explanations;
import org.redress.api.casework.Explanations.Decision;
import org.redress.api.casework.Explanations.NotYet;
import org.redress.api.casework.Explanations.Obstacle;
import org.redress.api.casework.Explanations.Someone;
import org.redress.api.casework.Reason;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Grounds;
import org.redress.api.problem.Grounds.Input;
import org.redress.api.text.Text;
import org.redress.console.view.WhyView;
import org.redress.console.view.WhyView.Ground;
import org.redress.console.view.WhyView.Held;
import org.redress.console.view.WhyView.Other;
import org.redress.console.view.WhyView.Point;
import org.redress.console.view.WhyView.Seen;

/** Explanations in the reader's words. */
final class Reasons {

    private Reasons() {}

    static WhyView view(Opened opened, Explanations found) {
        return new WhyView(
                opened.file().number(),
                now(opened, found),
                found.blocked().stream()
                        .filter(held -> held.obstacle() == Obstacle.GATE)
                        .map(held -> new Held(
                                opened.say(held.title()),
                                held.blockers().stream()
                                        .map(blocker -> blocker(opened, blocker))
                                        .toList()))
                        .toList(),
                found.blocked().stream()
                        .filter(held -> held.obstacle() == Obstacle.PERMISSION)
                        .map(held -> new Other(
                                opened.say(held.title()),
                                opened.say(held.blockers().get(0).reason()),
                                held.instead().stream().map(Someone::name).collect(Collectors.joining(comma(opened)))))
                        .toList(),
                found.whyNot().stream().map(missed -> missed(opened, missed)).toList(),
                found.decisions().items().stream()
                        .map(decision -> decision(opened, decision))
                        .toList(),
                found.decisions().next().map(cursor -> opened.href() + "/why?before=" + cursor));
    }

    private static List<Point> now(Opened opened, Explanations found) {
        List<Point> points = new ArrayList<>();
        found.owner()
                .ifPresent(owner -> points.add(new Point(
                        opened.say("why.owner"),
                        owner.person().name(),
                        opened.say(owner.because().text()) + " · " + opened.moment(owner.since()),
                        "",
                        "")));
        found.deadline()
                .ifPresent(deadline -> points.add(new Point(
                        opened.say("why.deadline"),
                        opened.say(deadline.clock().title()) + " · "
                                + opened.moment(deadline.clock().dueAt()),
                        because(opened, deadline.clock(), deadline.outrun()),
                        say(opened, deadline.otherwise()),
                        trace(opened, deadline.clock()))));
        found.stage()
                .ifPresent(stage -> points.add(new Point(
                        opened.say("why.stage", opened.say(stage.title())),
                        stage.person().name(),
                        opened.say(stage.because()),
                        "",
                        "")));
        return points;
    }

    private static String because(Opened opened, CaseClock next, List<CaseClock> outrun) {
        return outrun.isEmpty()
                ? opened.say(next.why())
                : opened.say(
                        "why.outran",
                        opened.say(next.why()),
                        outrun.stream()
                                .map(clock -> opened.say(clock.title()) + " " + opened.moment(clock.dueAt()))
                                .collect(Collectors.joining(comma(opened))));
    }

    private static String trace(Opened opened, CaseClock clock) {
        return opened.href() + "/trace?clock=" + URLEncoder.encode(clock.id(), StandardCharsets.UTF_8);
    }

    private static Ground blocker(Opened opened, Blocker blocker) {
        return new Ground(
                "",
                "",
                opened.say(blocker.reason()),
                blocker.grounds().map(grounds -> seen(opened, grounds.inputs())).orElse(List.of()),
                say(opened, blocker.grounds().flatMap(Grounds::otherwise)),
                blocker.grounds()
                        .map(grounds -> source(opened, grounds.rule(), grounds.source()))
                        .orElse(""));
    }

    private static Ground missed(Opened opened, NotYet missed) {
        Grounds grounds = missed.grounds();
        return new Ground(
                "",
                opened.say(missed.title()),
                opened.say(missed.reason()),
                seen(opened, grounds.inputs()),
                say(opened, grounds.otherwise()),
                source(opened, grounds.rule(), grounds.source()));
    }

    private static Ground decision(Opened opened, Decision decision) {
        Reason first = decision.reasons().get(0);
        String key = "event." + decision.what();
        return new Ground(
                opened.moment(decision.at()),
                opened.words().has(key) ? opened.say(key) : opened.say("why.decision"),
                decision.reasons().stream()
                        .map(reason -> opened.say(reason.text()))
                        .collect(Collectors.joining(" · ")),
                seen(opened, decision.inputs()),
                say(opened, decision.otherwise()),
                source(opened, first.rule(), first.source()));
    }

    private static List<Seen> seen(Opened opened, List<Input> inputs) {
        return inputs.stream()
                .map(input -> new Seen(opened.say(input.title()), opened.say(input.shown())))
                .toList();
    }

    /** The core's own rules are known by their reasons alone. */
    private static String source(Opened opened, String rule, String source) {
        return source.equals("core") ? "" : opened.say("why.source", rule, source);
    }

    private static String say(Opened opened, Optional<Text> text) {
        return text.map(opened::say).orElse("");
    }

    private static String comma(Opened opened) {
        return opened.say("why.comma");
    }
}
