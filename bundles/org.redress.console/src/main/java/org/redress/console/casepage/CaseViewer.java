package org.redress.console.casepage;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Severity;
import org.redress.api.customer.Customer;
import org.redress.console.customer.LinkCards;
import org.redress.console.text.SeverityWords;
import org.redress.console.view.CaseView;
import org.redress.console.view.CaseView.Badge;
import org.redress.console.view.HandOver;
import org.redress.console.web.Pages;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Tokens;
import org.redress.console.web.Visit;

/** Opens cases for readers and makes pages of them. */
public final class CaseViewer {

    private final Services services;
    private final Pages pages;
    private final Tokens tokens;

    public CaseViewer(Services services, Pages pages, Tokens tokens) {
        this.services = services;
        this.pages = pages;
        this.tokens = tokens;
    }

    Opened open(Visit visit, String number) {
        return open(visit, Refused.unless(services.desk().open(visit.caller(), number), visit.words()));
    }

    Opened open(Visit visit, CaseFile file) {
        CaseRules rules = services.desk().rules(file);
        List<ActionOffer> offers =
                Refused.unless(services.desk().actions(visit.caller(), file.number()), visit.words());
        ZoneId zone = pages.zone(file.branch());
        return new Opened(visit, pages, file, rules, rules.type(file.type()), offers, pages.times(visit), zone);
    }

    String key() {
        return tokens.secret();
    }

    CaseView view(Opened opened, boolean wholeHistory) {
        CaseFile file = opened.file();
        List<CaseView.Fact> facts = Record.facts(opened);
        Customer customer = services.desk().customer(file);
        return new CaseView(
                file.number(),
                file.version(),
                file.history().seq(),
                key(),
                file.intake().summary(),
                received(opened),
                badges(opened),
                Acts.quick(opened),
                Acts.menu(opened),
                Progress.next(opened),
                Judging.card(opened),
                Upwards.card(opened),
                Conducts.card(
                        opened,
                        Refused.unless(
                                services.desk().conduct(opened.visit().caller(), file.number()), opened.words())),
                Progress.stages(opened),
                Progress.stageNo(opened),
                Progress.tasks(opened),
                Acts.blocked(opened),
                Approvals.all(opened),
                Record.accounts(opened, customer.name()),
                Talks.card(opened, services.desk().comparison(opened.visit().caller(), file)),
                Papers.card(opened),
                Record.evidence(opened),
                Record.evidenceKinds(opened),
                file.state() != CaseState.ARCHIVED,
                Records.card(opened),
                After.card(opened),
                LinkCards.of(services, pages, opened.visit(), file),
                Corrective.lines(opened),
                Record.promises(opened),
                Parts.lines(opened),
                OutsideCards.card(opened),
                handOver(opened),
                Issues.card(opened),
                Ties.card(opened, services.desk(), services.improvements()),
                Record.notes(opened),
                facts,
                (int) facts.stream().filter(CaseView.Fact::missing).count(),
                opened.offer(Details.ACTION)
                        .filter(offer -> offer.permitted() && offer.allowed())
                        .map(offer -> Acts.act(opened, offer)),
                Deadlines.of(opened),
                Deadlines.ended(opened),
                Beside.client(opened, customer),
                Beside.guides(opened),
                Beside.duties(opened),
                HistoryLines.card(services.desk(), opened, wholeHistory));
    }

    /** When and how it came in, and from which branch where it moved. */
    private String received(Opened opened) {
        CaseFile file = opened.file();
        String received = opened.say(
                "case.received",
                opened.moment(file.intake().receivedAt()),
                opened.words().code("channel", file.intake().channel()),
                opened.name(file.intake().firstReceiver()));
        return file.dossier().transfers().stream()
                .reduce((earlier, later) -> later)
                .map(transfer -> received + " · "
                        + opened.say(
                                "case.moved",
                                opened.moment(transfer.at()),
                                pages.unitName(opened.visit(), transfer.from())))
                .orElse(received);
    }

    /** For the one whom the case is offered to, on the page that tells them everything about it. */
    private Optional<HandOver> handOver(Opened opened) {
        return opened.file()
                .ownership()
                .offered()
                .filter(offer -> opened.me(offer.to()))
                .map(offer -> new HandOver(
                        opened.name(offer.from()),
                        opened.file().number(),
                        opened.file().intake().summary(),
                        offer.note().orElse(""),
                        opened.file().version(),
                        key()));
    }

    private static List<Badge> badges(Opened opened) {
        CaseFile file = opened.file();
        List<Badge> badges = new ArrayList<>();
        String kind = opened.say(file.kind() == CaseKind.INQUIRY ? "kind.inquiry" : "kind.complaint");
        badges.add(new Badge(kind + " · " + opened.say(opened.type().title()), "rd-badge-line", ""));
        if (file.dossier().relations().merged().isPresent()) {
            badges.add(new Badge(opened.say("merged.badge"), "rd-badge-violet", "link"));
        } else if (!file.open()) {
            badges.add(new Badge(opened.say("state." + code(file.state())), "rd-badge-green", "check"));
        }
        if (file.urgent()) {
            badges.add(new Badge(opened.say("urgent"), "rd-badge-red", "alert"));
        }
        severity(opened, file.assessment()).ifPresent(badges::add);
        file.assessment()
                .classCode()
                .ifPresent(code -> badges.add(new Badge(Judging.className(opened, code), "rd-badge-line", "")));
        file.assessment()
                .fault()
                .ifPresent(fault -> badges.add(
                        new Badge(opened.say("fault", opened.say("fault." + code(fault.finding()))), "", "")));
        List<String> kept = new ArrayList<>(file.ownership().involvedStaff());
        file.ownership().recused().forEach(recusal -> kept.add(recusal.user()));
        kept.stream()
                .distinct()
                .forEach(user ->
                        badges.add(new Badge(opened.say("recused", opened.name(user)), "rd-badge-violet", "shield")));
        file.ownership()
                .standsInFor()
                .ifPresent(absent ->
                        badges.add(new Badge(opened.say("standsin", opened.name(absent)), "rd-badge-accent", "clock")));
        if (file.ownership().unattended()) {
            badges.add(new Badge(opened.say("unattended"), "rd-badge-red", "alert"));
        }
        file.ownership()
                .offered()
                .ifPresent(offered -> badges.add(
                        new Badge(opened.say("offered", opened.name(offered.to())), "rd-badge-accent", "hand")));
        return badges;
    }

    private static Optional<Badge> severity(Opened opened, Assessment made) {
        boolean grave = made.severity().equals(Optional.of(Severity.MAJOR))
                || made.unconfirmed().isPresent();
        return SeverityWords.of(opened.words(), made.severity(), made.unconfirmed())
                .map(words -> new Badge(words, grave ? "rd-badge-amber" : "", grave ? "alert" : ""));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
