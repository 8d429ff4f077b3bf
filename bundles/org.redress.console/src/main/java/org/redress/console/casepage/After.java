package org.redress.console.casepage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.redress.api.casework.FollowUp;
import org.redress.api.casework.SignOff;
import org.redress.console.view.AfterCard;
import org.redress.console.view.AfterCard.Call;

/** What followed the solution: calls with what the customer said, and who stands for the case. */
final class After {

    private After() {}

    static AfterCard card(Opened opened) {
        return new AfterCard(
                opened.file().dossier().aftercare().followUps().stream()
                        .map(made -> call(opened, made))
                        .toList(),
                opened.file().dossier().aftercare().signOffs().stream()
                        .map(given -> signature(opened, given))
                        .toList());
    }

    private static Call call(Opened opened, FollowUp made) {
        String tone =
                switch (made.result()) {
                    case SETTLED -> "rd-badge-green";
                    case UNRESOLVED -> "rd-badge-amber";
                    case NOT_REACHED -> "rd-badge-line";
                };
        List<String> grades = new ArrayList<>();
        made.satisfaction().ifPresent(grade -> grades.add(opened.say("follow.satisfaction", grade)));
        made.process().ifPresent(grade -> grades.add(opened.say("follow.process", grade)));
        return new Call(
                opened.say("follow."
                        + made.result().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                tone,
                String.join(" · ", grades),
                made.text(),
                opened.moment(made.at()) + " · " + opened.words().code("channel", made.channel()) + " · "
                        + opened.name(made.by()));
    }

    private static String signature(Opened opened, SignOff given) {
        return opened.say("signed." + given.capacity(), opened.name(given.by()), opened.moment(given.at()));
    }
}
