package org.redress.engine.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.Grant;
import org.redress.api.account.Roles;
import org.redress.api.casework.CaseFile;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.engine.action.ReplaceColleague;
import org.redress.store.port.Assignment;
import org.redress.store.port.CaseStore;
import org.redress.store.port.WorkItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that nothing stays with somebody who is away, has left, or has no role at a branch any more, and that it is
 * offered back to those who return. Looks at the cases of people whose account or absence has changed; after a start, and
 * now and then, at everybody, so that nothing depends on what this process remembers. What has to change in a case is
 * decided by {@link ReplaceColleague}, as a use case of its own.
 */
@Component(service = StaffWatch.class)
public final class StaffWatch implements TimedDuty {

    private static final Logger LOG = LoggerFactory.getLogger(StaffWatch.class);
    /** Whatever slipped in between two looks, for example by another node, is found after so long. */
    private static final Duration EVERYBODY = Duration.ofMinutes(5);

    private final Workshop workshop;
    private final CaseStore store;
    private final Accounts accounts;
    private final Units units;
    private final ProcedureCatalog catalog;
    private final BusinessClock clock;
    /** What was seen at the last look; only saves work. */
    private Map<String, Account> seen = Map.of();

    private Instant seenAt = Instant.EPOCH;
    private Optional<Long> everybodyAt = Optional.empty();

    @Activate
    public StaffWatch(
            @Reference Workshop workshop,
            @Reference CaseStore store,
            @Reference Accounts accounts,
            @Reference Units units,
            @Reference ProcedureCatalog catalog,
            @Reference BusinessClock clock) {
        this.workshop = workshop;
        this.store = store;
        this.accounts = accounts;
        this.units = units;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Instant> next() {
        Instant now = clock.now();
        return accounts.all().stream()
                .flatMap(account -> account.absence().stream())
                .flatMap(absence -> Stream.of(absence.from(), absence.until()))
                .filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    @Override
    public synchronized void perform() {
        Instant now = clock.now();
        Map<String, Account> present =
                accounts.all().stream().collect(Collectors.toMap(Account::username, account -> account));
        boolean everybody = everybodyAt
                .map(at -> System.nanoTime() - at >= EVERYBODY.toNanos())
                .orElse(true);
        Set<String> changed = changed(present, now);
        if (!everybody && changed.isEmpty()) {
            return;
        }
        Set<Place> places = new LinkedHashSet<>();
        for (Assignment assignment : store.assignments()) {
            if (changed.contains(assignment.assignee()) || mayHaveToChange(assignment, present, now)) {
                places.add(new Place(assignment.assignee(), assignment.branch()));
            }
        }
        Set<String> numbers = new TreeSet<>();
        places.forEach(place -> numbers.addAll(store.casesWithWork(place.person(), place.branch())));
        if (numbers.stream().filter(number -> !follow(number)).count() > 0) {
            // Others were faster three times over; the next tick finds the same changes and tries again.
            return;
        }
        seen = present;
        seenAt = now;
        if (everybody) {
            everybodyAt = Optional.of(System.nanoTime());
        }
    }

    private record Place(String person, String branch) {}

    /** Whose account is not what it was, or who has begun or ended a time away since. Nobody, at the first look. */
    private Set<String> changed(Map<String, Account> present, Instant now) {
        Set<String> changed = new HashSet<>();
        if (everybodyAt.isEmpty()) {
            return changed;
        }
        Set<String> all = new HashSet<>(present.keySet());
        all.addAll(seen.keySet());
        for (String person : all) {
            Optional<Account> before = Optional.ofNullable(seen.get(person));
            Optional<Account> after = Optional.ofNullable(present.get(person));
            boolean wasAway =
                    before.flatMap(account -> account.absentAt(seenAt)).isPresent();
            boolean isAway = after.flatMap(account -> account.absentAt(now)).isPresent();
            if (!before.equals(after) || wasAway != isAway) {
                changed.add(person);
            }
        }
        return changed;
    }

    /** Judged by accounts alone, rather once too often than too seldom: the case itself decides. */
    private boolean mayHaveToChange(Assignment assignment, Map<String, Account> present, Instant now) {
        Optional<Account> account = Optional.ofNullable(present.get(assignment.assignee()))
                .filter(Account::enabled)
                .filter(found -> found.absentAt(now).isEmpty());
        Set<String> roles =
                account.map(found -> roles(found, assignment.branch())).orElse(Set.of());
        return switch (assignment.kind()) {
            case WorkItem.STOOD_IN_FOR -> !roles.isEmpty();
            case WorkItem.UNATTENDED -> true;
            case WorkItem.OWNER, WorkItem.MERGED, WorkItem.HAND_OVER ->
                roles.stream().noneMatch(this::works);
            default -> roles.isEmpty();
        };
    }

    private Set<String> roles(Account account, String branch) {
        Set<String> path = units.path(branch).stream().map(Unit::id).collect(Collectors.toCollection(HashSet::new));
        return account.grants().stream()
                .filter(grant -> path.contains(grant.unit()))
                .map(Grant::role)
                .filter(role -> !role.equals(Roles.ADMINISTRATOR))
                .collect(Collectors.toSet());
    }

    private boolean works(String role) {
        return catalog.roles().stream()
                .filter(declared -> declared.code().equals(role))
                .map(RoleDecl::rights)
                .anyMatch(rights -> rights.contains(Right.WORK) || rights.contains(Right.MANAGE));
    }

    /** Whether the case is in order now; false when others were changing it all the time. */
    private boolean follow(String number) {
        try {
            Outcome<CaseFile> outcome = workshop.chain()
                    .perform(
                            Caller.system("staff"),
                            number,
                            new ReplaceColleague(),
                            Map.of(),
                            Optional.empty(),
                            Optional.empty());
            if (outcome instanceof Outcome.Done<CaseFile>) {
                LOG.info("case {} follows a change of staff", number);
            }
            return !(outcome instanceof Outcome.Conflict<CaseFile> conflict
                    && conflict.problem().equals(CaseProblems.BUSY));
        } catch (RuntimeException failure) {
            // One case that cannot be read must not keep all others waiting; it is looked at again with everybody.
            LOG.error("RD-CASE-501 case {} cannot follow a change of staff, trying again in minutes", number, failure);
            return true;
        }
    }
}
