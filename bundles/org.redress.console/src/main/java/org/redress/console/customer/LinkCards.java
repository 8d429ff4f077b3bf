package org.redress.console.customer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CustomerLink;
import org.redress.api.portal.CustomerLinks;
import org.redress.console.text.Times;
import org.redress.console.view.LinksCard;
import org.redress.console.web.Pages;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** The links of a case as staff see them. */
public final class LinkCards {

    private static final int OPENINGS = 5;

    private LinkCards() {}

    public static LinksCard of(Services services, Pages pages, Visit visit, CaseFile file) {
        CustomerLinks.Given given =
                Refused.unless(services.customerLinks().list(visit.caller(), file.number()), visit.words());
        Times times = pages.times(visit);
        ZoneId zone = pages.zone(file.branch());
        return new LinksCard(
                "/cases/" + file.number() + "/links",
                given.lines().stream()
                        .map(line -> line(visit, pages, times, zone, line))
                        .toList(),
                given.refused()
                        .map(problem -> visit.words().of(problem.message()))
                        .orElse(""),
                CustomerLinks.USUAL_DAYS,
                CustomerLinks.MOST_DAYS);
    }

    private static LinksCard.Line line(Visit visit, Pages pages, Times times, ZoneId zone, CustomerLinks.Line line) {
        CustomerLink link = line.link();
        String state = state(link, times.now());
        String opened = line.opened().stream()
                .limit(OPENINGS)
                .map(at -> times.moment(at, zone))
                .collect(Collectors.joining(" · "));
        return new LinksCard.Line(
                link.no(),
                visit.words().get("link.purpose." + link.purpose().name().toLowerCase(Locale.ROOT)),
                visit.words().get("link.state." + state, times.day(link.until(), zone)),
                state.equals("valid") ? "rd-badge-green" : "rd-badge-line",
                visit.words().get("link.made", pages.person(visit, link.by()).name(), times.moment(link.at(), zone)),
                opened.isEmpty()
                        ? ""
                        : visit.words().get("link.opened", line.opened().size(), opened),
                state.equals("valid"));
    }

    private static String state(CustomerLink link, Instant now) {
        if (link.revokedAt().isPresent()) {
            return "revoked";
        }
        return link.valid(now) ? "valid" : "over";
    }
}
