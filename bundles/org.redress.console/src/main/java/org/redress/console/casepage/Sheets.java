package org.redress.console.casepage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.redress.api.casework.CompensationSheet;
import org.redress.api.casework.CompensationSheet.Verdict;
import org.redress.api.procedure.Basis;
import org.redress.console.view.CaseView.Badge;
import org.redress.console.view.CaseView.Fact;
import org.redress.console.view.TalkCard.Line;
import org.redress.console.view.TalkCard.Sheet;

/** Sheets of the compensation calculator, in words. */
record Sheets(Opened opened) {

    /** The newest first. */
    List<Sheet> all() {
        List<Sheet> sheets = new ArrayList<>(opened.file().dossier().reckoning().sheets().stream()
                .map(this::sheet)
                .toList());
        Collections.reverse(sheets);
        return sheets;
    }

    private Sheet sheet(CompensationSheet sheet) {
        List<Fact> sums = new ArrayList<>();
        sheet.claim().demand().ifPresent(demand -> sums.add(fact("sheet.demand", opened.money(demand))));
        sums.add(fact("sheet.supported", opened.money(sheet.supported())));
        sums.add(fact("sheet.ceiling", opened.money(sheet.ceiling())));
        sheet.beyond().ifPresent(beyond -> sums.add(fact("sheet.beyond", opened.money(beyond))));
        return new Sheet(
                sheet.no(),
                opened.say("sheet.ground." + code(sheet.claim().ground())) + " · " + opened.name(sheet.by()) + " · "
                        + opened.moment(sheet.at()),
                opened.say("verdict." + code(sheet.verdict())),
                tone(sheet.verdict()),
                sums,
                sheet.lines().stream().map(this::line).toList(),
                sheet.note().orElse(""));
    }

    private Fact fact(String title, String value) {
        return new Fact(opened.say(title), value, false);
    }

    private Line line(CompensationSheet.Line line) {
        return new Line(
                opened.say(line.title()),
                line.claimed().map(opened::money).orElse("–"),
                opened.money(line.amount()),
                opened.say("verdict." + code(line.verdict())),
                tone(line.verdict()),
                opened.say(line.why()),
                line.factors().stream().map(opened::say).toList(),
                law(line.basis()),
                new Badge(
                        opened.say("sheet.checked." + code(line.basis().confidence())),
                        line.basis().confidence() == Basis.Confidence.VERIFIED
                                ? "rd-badge-green"
                                : line.basis().confidence() == Basis.Confidence.UNVERIFIED ? "rd-badge-amber" : "",
                        ""));
    }

    private String law(Basis basis) {
        String instrument = opened.say(basis.instrument());
        return basis.article()
                .map(article -> opened.say("sheet.basis.article", instrument, article))
                .orElseGet(() -> opened.say("sheet.basis", instrument));
    }

    private static String tone(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> "rd-badge-green";
            case CEILING -> "rd-badge-amber";
            case NOT_SUPPORTED -> "";
        };
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
