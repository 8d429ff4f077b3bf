package org.redress.console.casepage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.money.Money;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.text.Text;
import org.redress.console.text.RemedyWords;
import org.redress.console.text.Times;
import org.redress.console.text.Words;
import org.redress.console.view.Person;
import org.redress.console.web.Pages;
import org.redress.console.web.Visit;

/** A case that the reader has opened, with what is needed to word it. */
record Opened(
        Visit visit,
        Pages pages,
        CaseFile file,
        CaseRules rules,
        ComplaintType type,
        List<ActionOffer> offers,
        Times times,
        ZoneId zone) {

    Words words() {
        return visit.words();
    }

    String say(Text text) {
        return visit.words().of(text);
    }

    String say(String key, Object... values) {
        return visit.words().get(key, values);
    }

    String moment(Instant at) {
        return times.moment(at, zone);
    }

    Person person(String username) {
        return pages.person(visit, username);
    }

    String name(String username) {
        return person(username).name();
    }

    boolean me(String username) {
        return visit.account().username().equals(username);
    }

    Optional<ActionOffer> offer(String id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
    }

    boolean permitted(String id) {
        return offer(id).filter(ActionOffer::permitted).isPresent();
    }

    String href() {
        return "/cases/" + file.number();
    }

    String actHref(String id) {
        return href() + "/actions/" + id;
    }

    /** A kind of file: as the rules of this case call it, else as we do. */
    String evidence(String kind) {
        Text title = rules.evidence().get(kind);
        return title == null ? words().code("evidence", kind) : say(title);
    }

    /** A role as the rules of this case call it: packs may give one code different titles. */
    String role(String code) {
        return rules.role(code).map(declared -> say(declared.title())).orElseGet(() -> pages.roleName(visit, code));
    }

    boolean isRemedy(String kind) {
        return rules.all().stream().anyMatch(pack -> pack.remedies().containsKey(kind));
    }

    /** A kind of remedy by the rules of this case. */
    String remedy(String kind) {
        return say(RemedyWords.title(words(), rules, kind));
    }

    /** {@code 退款 6,800 元}. */
    String remedy(String kind, Optional<Money> amount) {
        return remedy(kind) + amount.map(money -> " " + money(money)).orElse("");
    }

    String money(Money money) {
        return words().money(money);
    }
}
