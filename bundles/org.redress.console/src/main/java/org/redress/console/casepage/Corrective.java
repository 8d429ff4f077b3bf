package org.redress.console.casepage;

import java.util.ArrayList;
import java.util.List;
import org.redress.api.casework.Measure;
import org.redress.console.view.CaseView.Act;
import org.redress.console.view.MeasureLine;

/** What the house changes: by whom, until when, what was done and whether it works. */
final class Corrective {

    private Corrective() {}

    static List<MeasureLine> lines(Opened opened) {
        return opened.file().dossier().corrections().measures().stream()
                .map(measure -> line(opened, measure))
                .toList();
    }

    private static MeasureLine line(Opened opened, Measure measure) {
        return new MeasureLine(
                opened.say("measure.kind." + measure.kind().code()),
                measure.text(),
                opened.person(measure.person()),
                opened.rules()
                        .role(measure.role())
                        .map(role -> opened.say(role.title()))
                        .orElse(measure.role()),
                measure.open() ? opened.say("measure.due", opened.moment(measure.dueAt())) : "",
                measure.open() ? opened.times().tone(measure.dueAt()) : "",
                opened.say("measure.state." + measure.state()),
                badge(measure),
                notes(opened, measure),
                acts(opened, measure));
    }

    private static String badge(Measure measure) {
        return switch (measure.state()) {
            case "effective" -> "rd-badge-green";
            case "not-effective" -> "rd-badge-red";
            case "withdrawn" -> "rd-badge-line";
            default -> "rd-badge-amber";
        };
    }

    private static List<String> notes(Opened opened, Measure measure) {
        List<String> notes = new ArrayList<>();
        measure.done()
                .ifPresent(done -> notes.add(
                        opened.say("measure.done", opened.name(done.by()), opened.moment(done.at()), done.text())));
        measure.check()
                .ifPresent(check -> notes.add(opened.say(
                        "measure.checked", opened.name(check.by()), opened.moment(check.at()), check.text())));
        return notes;
    }

    private static List<Act> acts(Opened opened, Measure measure) {
        List<String> ids = measure.open()
                ? List.of("complete-measure", "withdraw-measure")
                : measure.unchecked() ? List.of("check-measure") : List.of();
        return ids.stream()
                .filter(opened::permitted)
                .map(id -> new Act(
                        id,
                        opened.offer(id).map(offer -> opened.say(offer.title())).orElse(id),
                        opened.actHref(id) + "?measure=" + measure.no(),
                        false))
                .toList();
    }
}
