package org.redress.console.casepage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.RightsNotice;
import org.redress.api.casework.Sealing;
import org.redress.console.view.RecordsCard;
import org.redress.console.view.RecordsCard.Seal;

/** When the customer was told the legal rights, and what lies under seal until when. */
final class Records {

    private Records() {}

    static RecordsCard card(Opened opened) {
        List<String> rights = opened.file().dossier().papers().rights().stream()
                .map(notice -> told(opened, notice))
                .toList();
        List<Seal> seals = opened.file().dossier().papers().seals().stream()
                .map(seal -> seal(opened, seal))
                .toList();
        return new RecordsCard(rights, seals);
    }

    private static String told(Opened opened, RightsNotice notice) {
        String words = opened.say("rights.told", opened.moment(notice.at()), opened.name(notice.by()));
        return words + " · " + opened.say(notice.receipt().isPresent() ? "rights.receipt" : "rights.no-receipt");
    }

    private static Seal seal(Opened opened, Sealing seal) {
        List<String> people =
                new ArrayList<>(seal.house().stream().map(opened::name).toList());
        people.addAll(seal.customerSide());
        String present =
                opened.say("seal.present", opened.moment(seal.at()), String.join(opened.say("list.comma"), people));
        return new Seal(seal.no(), seal.items(), seal.closed(), present, more(opened, seal));
    }

    private static String more(Opened opened, Sealing seal) {
        return seal.opened()
                .map(opening -> opened.say(
                        "seal.opened", opened.moment(opening.at()), opened.name(opening.by()), opening.reason()))
                .or(() -> clocks(opened, seal)
                        .findFirst()
                        .map(clock -> opened.say("seal.until", opened.moment(clock.dueAt()))))
                .orElse("");
    }

    private static Stream<CaseClock> clocks(Opened opened, Sealing seal) {
        return opened.file().clocks().stream().filter(CaseClock::custody).filter(clock -> clock.id()
                .equals(CaseClock.each(clock.rule(), String.valueOf(seal.no()))));
    }
}
