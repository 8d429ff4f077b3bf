package org.redress.console.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.redress.api.account.Absence;
import org.redress.api.account.Account;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.unit.Unit;
import org.redress.console.view.AbsenceCard;
import org.redress.console.view.Field;

/** Times away, on one's own page and on that of an account. */
public final class Absences {

    private static final int MOST = 200;
    private static final Problem NO_DAY =
            Problem.of("RD-CON-041", "请填写第一天和最后一天。", "Fill in the first and the last day.");

    private final Services services;
    private final Pages pages;

    public Absences(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    public AbsenceCard card(Visit visit, Account account, String action) {
        ZoneId zone = zone(visit, account);
        return new AbsenceCard(
                action,
                account.absence().map(absence -> state(visit, absence, zone)).orElse(""),
                account.absence()
                        .map(absence ->
                                LocalDate.ofInstant(absence.from(), zone).toString())
                        .orElse(""),
                account.absence()
                        .map(absence -> absence.lastDay(zone).toString())
                        .orElse(""),
                account.absence().flatMap(Absence::deputy).orElse(""),
                colleagues(visit, account));
    }

    private String state(Visit visit, Absence absence, ZoneId zone) {
        boolean over = !absence.until().isAfter(pages.times(visit).now());
        String key = over ? "absence.over" : absence.covers(pages.times(visit).now()) ? "absence.now" : "absence.ahead";
        String sentence = visit.words()
                .get(
                        key,
                        pages.times(visit).day(absence.from(), zone),
                        pages.times(visit).day(absence.until().minusMillis(1), zone));
        return absence.deputy()
                .map(deputy -> sentence
                        + visit.words()
                                .get(
                                        "absence.deputy.is",
                                        pages.person(visit, deputy).name()))
                .orElse(sentence);
    }

    /** “（休假至 10-08，由李咨询师代理）” behind a name in pickers, empty for those who are there. */
    public String mark(Visit visit, Account account) {
        return account.absentAt(pages.times(visit).now())
                .map(absence -> {
                    String day = pages.times(visit).day(absence.until().minusMillis(1), zone(visit, account));
                    return absence.deputy()
                            .map(deputy -> visit.words()
                                    .get(
                                            "absence.mark.deputy",
                                            day,
                                            pages.person(visit, deputy).name()))
                            .orElse(visit.words().get("absence.mark", day));
                })
                .orElse("");
    }

    /** {@code 休假至 10-08} in lists, empty for those who are there. */
    public String away(Visit visit, Account account) {
        return account.absentAt(pages.times(visit).now())
                .map(absence -> visit.words()
                        .get(
                                "absence.away",
                                pages.times(visit).day(absence.until().minusMillis(1), zone(visit, account))))
                .orElse("");
    }

    /** Enters what was typed, or takes the entry back. */
    public Outcome<Account> save(Visit visit, Account account) {
        if (visit.form().text("step").equals("absence-end")) {
            return services.accounts().setAbsence(visit.caller(), account.username(), Optional.empty());
        }
        try {
            Absence absence = Absence.ofDays(
                    LocalDate.parse(visit.form().text("absent-from")),
                    LocalDate.parse(visit.form().text("absent-until")),
                    zone(visit, account),
                    visit.form().get("deputy").filter(name -> !name.isBlank()));
            return services.accounts().setAbsence(visit.caller(), account.username(), Optional.of(absence));
        } catch (DateTimeException missing) {
            return new Outcome.Invalid<>(NO_DAY, List.of());
        }
    }

    /** Those who work at a unit of this person, below or above it. */
    private List<Field.Option> colleagues(Visit visit, Account account) {
        if (!(services.accounts().list(visit.caller(), "", MOST, "") instanceof Outcome.Done<Page<Account>> done)) {
            return List.of();
        }
        Set<String> own = units(account);
        return done.value().items().stream()
                .filter(Account::enabled)
                .filter(other -> !other.username().equals(account.username()))
                .filter(other -> units(other).stream().anyMatch(unit -> near(own, unit)))
                .sorted(Comparator.comparing(Account::displayName))
                .map(other -> new Field.Option(other.username(), other.displayName() + mark(visit, other)))
                .toList();
    }

    private boolean near(Set<String> own, String unit) {
        return own.stream()
                .anyMatch(mine -> path(mine).contains(unit) || path(unit).contains(mine));
    }

    private List<String> path(String unit) {
        return services.units().path(unit).stream().map(Unit::id).toList();
    }

    private static Set<String> units(Account account) {
        Set<String> units = new TreeSet<>();
        account.grants().forEach(grant -> units.add(grant.unit()));
        return units;
    }

    private ZoneId zone(Visit visit, Account account) {
        return account.grants().stream()
                .flatMap(grant -> services.units().find(grant.unit()).stream())
                .findFirst()
                .map(Unit::zone)
                .orElseGet(() -> pages.zone(visit));
    }
}
