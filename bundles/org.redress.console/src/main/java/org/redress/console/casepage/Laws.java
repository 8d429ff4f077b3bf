package org.redress.console.casepage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.redress.api.procedure.Basis;
import org.redress.api.procedure.LegalText;
import org.redress.console.view.CaseView.Badge;
import org.redress.console.view.ConductCard.Law;

/** Texts of law with how sure the pack is of them and whether they are in force today. */
final class Laws {

    private static final String AMBER = "rd-badge-amber";

    private Laws() {}

    static List<Law> of(Opened opened, List<LegalText> texts) {
        return texts.stream().map(text -> law(opened, text)).toList();
    }

    private static Law law(Opened opened, LegalText text) {
        Basis basis = text.basis();
        return new Law(opened.say(text.title()), opened.say(text.body()), source(opened, basis), badges(opened, basis));
    }

    static String source(Opened opened, Basis basis) {
        String instrument = opened.say(basis.instrument());
        return basis.article()
                .map(article -> opened.say("clock.basis.article", instrument, article))
                .orElseGet(() -> opened.say("clock.basis", instrument));
    }

    private static List<Badge> badges(Opened opened, Basis basis) {
        List<Badge> badges = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(opened.times().now(), opened.zone());
        basis.to()
                .filter(last -> today.isAfter(last))
                .ifPresent(last -> badges.add(new Badge(opened.say("law.past", last), AMBER, "alert")));
        basis.from()
                .filter(first -> today.isBefore(first))
                .ifPresent(first -> badges.add(new Badge(opened.say("law.ahead", first), AMBER, "")));
        badges.add(badge(opened, basis.confidence()));
        return badges;
    }

    static Badge badge(Opened opened, Basis.Confidence confidence) {
        return new Badge(opened.say("basis." + confidence.name().toLowerCase(Locale.ROOT)), tone(confidence), "");
    }

    private static String tone(Basis.Confidence confidence) {
        return switch (confidence) {
            case VERIFIED -> "rd-badge-green";
            case SECONDARY -> "";
            case UNVERIFIED -> AMBER;
        };
    }
}
