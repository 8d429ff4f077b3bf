package org.redress.console.casepage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.redress.api.casework.JointPart;
import org.redress.console.view.CaseView.Act;
import org.redress.console.view.CaseView.PartLine;

/** Parts of the case that other departments answer for: who, what, until when, and what came back. */
final class Parts {

    private Parts() {}

    static List<PartLine> lines(Opened opened) {
        return opened.file().joint().stream()
                .sorted(Comparator.comparing(part -> !part.open()))
                .map(part -> line(opened, part))
                .toList();
    }

    private static PartLine line(Opened opened, JointPart part) {
        String when = part.answeredAt()
                .or(part::withdrawnAt)
                .map(opened::moment)
                .orElseGet(() -> opened.say("part.due", opened.moment(part.dueAt())));
        return new PartLine(
                opened.rules()
                        .role(part.role())
                        .map(role -> opened.say(role.title()))
                        .orElse(part.role()),
                opened.person(part.person()),
                part.text(),
                when,
                part.open() ? opened.times().tone(part.dueAt()) : "",
                opened.say("part." + part.state()),
                part.open(),
                part.cause()
                                .map(cause -> opened.say("part.cause", cause) + "\n")
                                .orElse("")
                        + part.answer().orElse("")
                        + part.verdict()
                                .flatMap(JointPart.Verdict::reason)
                                .map(reason -> opened.say("part.why", reason))
                                .orElse(""),
                acts(opened, part));
    }

    private static List<Act> acts(Opened opened, JointPart part) {
        List<Act> acts = new ArrayList<>();
        if (part.open() && opened.me(part.person())) {
            acts.add(act(opened, "answer-part", part));
        }
        List<String> lead = part.open()
                ? List.of("withdraw-part")
                : part.unjudged() ? List.of("accept-part", "return-part") : List.of();
        lead.stream().filter(opened::permitted).forEach(id -> acts.add(act(opened, id, part)));
        return acts;
    }

    private static Act act(Opened opened, String id, JointPart part) {
        String title = opened.offer(id).map(offer -> opened.say(offer.title())).orElse(id);
        return new Act(id, title, opened.actHref(id) + "?part=" + part.no(), false);
    }
}
