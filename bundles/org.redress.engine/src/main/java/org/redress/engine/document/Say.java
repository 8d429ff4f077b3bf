package org.redress.engine.document;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.money.Money;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Facts;
import org.redress.engine.why.FactWords;

/** Words of one case in one language, for its printed record. */
record Say(Snapshot snapshot, String language) {

    static final String NOTHING = "–";

    /** In both languages; the one that is printed. */
    String words(String zh, String en) {
        return language.equals("en") ? en : zh;
    }

    String words(Text text) {
        return text.in(language);
    }

    String name(String username) {
        return username.equals("system")
                ? words("系统", "System")
                : snapshot.staffing().find(username).map(Account::displayName).orElse(username);
    }

    String at(Instant moment) {
        return Moments.brief(snapshot, moment, language);
    }

    /** The day alone. */
    String day(Instant moment) {
        return Figures.date(snapshot.day(moment), language);
    }

    String at(Optional<Instant> moment) {
        return moment.map(this::at).orElse(NOTHING);
    }

    String money(Optional<Money> money) {
        return money.map(amount -> Figures.money(amount, language)).orElse("");
    }

    /** A code as the conditions of packs name it, for example {@code offer.kind}. */
    String code(String fact, String code) {
        return words(new FactWords(snapshot, snapshot.rules().procedure().ref().id())
                .value(fact, Optional.of(code).filter(known -> !known.isEmpty()).map(Object.class::cast)));
    }

    static String code(Enum<?> constant) {
        return Facts.code(constant);
    }

    /** A constant of ours by its code. */
    String one(Enum<?> constant, Map<String, Text> titles) {
        String code = Facts.code(constant);
        return words(titles.getOrDefault(code, Text.same(code)));
    }
}
