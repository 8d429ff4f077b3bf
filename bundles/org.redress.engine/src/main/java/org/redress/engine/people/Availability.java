package org.redress.engine.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.redress.api.account.Absence;
import org.redress.api.account.Account;
import org.redress.api.account.Grant;
import org.redress.api.account.Roles;
import org.redress.api.casework.CaseRules;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;

/**
 * Who can take part in a case at its branch at a moment of business time, why others cannot, and who stands in for them.
 * Called wherever somebody is chosen or named. Pure.
 */
public final class Availability {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final CaseRules rules;
    private final Staffing staffing;
    private final String branch;
    private final Predicate<String> excluded;
    private final Instant now;

    /** @param excluded usernames that may have nothing to do with the case: complained about, or recused (P02, P07) */
    public Availability(CaseRules rules, Staffing staffing, String branch, Predicate<String> excluded, Instant now) {
        this.rules = rules;
        this.staffing = staffing;
        this.branch = branch;
        this.excluded = excluded;
        this.now = now;
    }

    /** Why this person can have no part in the case now; empty when they can. */
    public Optional<Text> problem(String username) {
        Optional<Account> account = staffing.find(username);
        if (account.isEmpty()) {
            return Optional.of(
                    Text.of("没有账号「{who}」", "There is no account “{who}”").with("who", username));
        }
        Text text;
        if (!account.get().enabled()) {
            text = Text.of("「{who}」已停用", "“{who}” is disabled");
        } else if (excluded.test(username)) {
            text = Text.of("「{who}」须回避这件投诉", "“{who}” is kept out of this case");
        } else if (roles(account.get()).isEmpty()) {
            text = Text.of("「{who}」不在本院任职", "“{who}” has no role at this branch");
        } else {
            return away(username).map(absence -> awayText(username, absence));
        }
        return Optional.of(text.with("who", name(username)));
    }

    private Text awayText(String username, Absence absence) {
        Text text = deputy(username, this::mayWork)
                .map(deputy -> Text.of("「{who}」休假至{day}，由{deputy}代理", "“{who}” is away until {day}; {deputy} stands in")
                        .with("deputy", name(deputy)))
                .orElse(Text.of("「{who}」休假至{day}", "“{who}” is away until {day}"));
        return text.with("who", name(username)).with("day", lastDay(absence));
    }

    public boolean takesPart(String username) {
        return problem(username).isEmpty();
    }

    /** Takes part, and holds a role here that may own and work cases. */
    public boolean mayWork(String username) {
        return takesPart(username) && holds(username, Set.of(Right.WORK, Right.MANAGE));
    }

    /** Whether a role that counts at the branch gives one of these rights. */
    public boolean holds(String username, Set<Right> rights) {
        return staffing.find(username)
                .map(account -> roles(account).stream()
                        .flatMap(role -> rules.role(role).stream())
                        .map(RoleDecl::rights)
                        .anyMatch(held -> held.stream().anyMatch(rights::contains)))
                .orElse(false);
    }

    public Optional<Absence> away(String username) {
        return staffing.find(username).flatMap(account -> account.absentAt(now));
    }

    /**
     * Who stands in for somebody who is away: their deputy, or the deputy's deputy when both are.
     *
     * @param suits what else the deputy has to be
     */
    public Optional<String> deputy(String absent, Predicate<String> suits) {
        Set<String> seen = new HashSet<>(Set.of(absent));
        Optional<String> next = away(absent).flatMap(Absence::deputy);
        while (next.isPresent() && seen.add(next.get())) {
            if (takesPart(next.get()) && suits.test(next.get())) {
                return next;
            }
            next = away(next.get()).flatMap(Absence::deputy);
        }
        return Optional.empty();
    }

    /** Why a deputy answers for something, for history and screens. */
    public Text standsIn(String absent, String deputy) {
        return Text.of("{who}休假至{day}，由代理人{deputy}负责", "{who} is away until {day}; their deputy {deputy} stands in")
                .with("who", name(absent))
                .with("day", lastDay(away(absent).orElseThrow()))
                .with("deputy", name(deputy));
    }

    /** Deputies need a right of their own at the branch: nobody gets into a case by being named. */
    public boolean mayStandIn(String person, String role) {
        return mayWork(person)
                || takesPart(person)
                        && staffing.find(person)
                                .filter(account -> roles(account).contains(role))
                                .isPresent();
    }

    /** Roles that count at the branch of the case. */
    public Set<String> roles(Account account) {
        List<String> path = staffing.path(branch);
        return account.grants().stream()
                .filter(grant -> path.contains(grant.unit()))
                .map(Grant::role)
                .filter(role -> !role.equals(Roles.ADMINISTRATOR))
                .collect(Collectors.toSet());
    }

    public String name(String username) {
        return staffing.find(username).map(Account::displayName).orElse(username);
    }

    /** The last day away, as people say it at the branch. */
    public Text lastDay(Absence absence) {
        ZoneId zone = staffing.zone(branch);
        LocalDate day = absence.lastDay(zone);
        return Text.of(ZH.format(day), EN.format(day));
    }
}
