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
        String state = part.open() ? "open" : part.answer().isPresent() ? "answered" : "withdrawn";
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
                opened.say("part." + state),
                part.open(),
                part.answer().orElse(""),
                part.open() ? acts(opened, part) : List.of());
    }

    private static List<Act> acts(Opened opened, JointPart part) {
        List<Act> acts = new ArrayList<>();
        if (opened.me(part.person())) {
            acts.add(act(opened, "answer-part", part));
        }
        if (opened.permitted("withdraw-part")) {
            acts.add(act(opened, "withdraw-part", part));
        }
        return acts;
    }

    private static Act act(Opened opened, String id, JointPart part) {
        String title = opened.offer(id).map(offer -> opened.say(offer.title())).orElse(id);
        return new Act(id, title, opened.actHref(id) + "?part=" + part.no(), false);
    }
}
