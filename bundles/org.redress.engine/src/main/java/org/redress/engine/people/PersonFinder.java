package org.redress.engine.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.redress.api.account.Account;
import org.redress.api.casework.CaseRules;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;

/**
 * Finds the one person who stands for a role at a branch (P01: at each step, who exactly?). Nearest unit first; the
 * owner, where they hold the role, else the first by username, so that the answer is the same each time. Who is away is
 * stood in for by their deputy; a role with nobody there falls back along the pack's roles. The reason says so.
 */
public final class PersonFinder {

    /** Who, and how they were found. */
    public record Found(String username, Text because) {}

    private final CaseRules rules;
    private final Staffing staffing;
    private final String branch;
    private final Predicate<String> excluded;
    private final Availability availability;

    /**
     * @param excluded usernames that may have nothing to do with the case
     * @param now business time, by which colleagues are there or away
     */
    public PersonFinder(CaseRules rules, Staffing staffing, String branch, Predicate<String> excluded, Instant now) {
        this.rules = rules;
        this.staffing = staffing;
        this.branch = branch;
        this.excluded = excluded;
        this.availability = new Availability(rules, staffing, branch, excluded, now);
    }

    /**
     * @param preferred taken when they hold the role: the owner
     * @return empty when neither the role nor any of its fallbacks has anybody who is there
     */
    public Optional<Found> find(String role, Optional<String> preferred) {
        Set<String> tried = new HashSet<>();
        String current = role;
        while (tried.add(current)) {
            Optional<Found> found = holder(current, preferred, role);
            if (found.isPresent()) {
                return found;
            }
            Optional<String> fallback = rules.role(current).flatMap(RoleDecl::fallback);
            if (fallback.isEmpty()) {
                return Optional.empty();
            }
            current = fallback.get();
        }
        return Optional.empty();
    }

    /** The same, ending with anybody who manages cases at the branch or above. */
    public Optional<Found> findOrManager(String role, Optional<String> preferred) {
        return find(role, preferred).or(() -> anybody(Right.MANAGE, role));
    }

    /** The same, ending with anybody who works them there. */
    public Optional<Found> findAnybody(String role, Optional<String> preferred) {
        return findOrManager(role, preferred).or(() -> anybody(Right.WORK, role));
    }

    /** The same, and at last the given person. */
    public Found findOrElse(String role, Optional<String> preferred, String last) {
        return findAnybody(role, preferred)
                .orElseGet(() -> new Found(
                        last,
                        Text.of("「{role}」空缺，且没有可替代的人", "{role} is vacant and nobody stands in")
                                .with("role", title(role))));
    }

    /** One person who manages cases, the nearest to the branch. */
    public Optional<Found> manager() {
        List<String> roles = rules.all().stream()
                .flatMap(pack -> pack.roles().values().stream())
                .filter(declared -> declared.rights().contains(Right.MANAGE))
                .map(RoleDecl::code)
                .distinct()
                .toList();
        return staffing.path(branch).stream()
                .flatMap(unit -> roles.stream().flatMap(role -> holderAt(unit, role, Optional.empty(), role).stream()))
                .findFirst();
    }

    private Optional<Found> anybody(Right right, String wanted) {
        return rules.all().stream()
                .flatMap(pack -> pack.roles().values().stream())
                .filter(declared -> declared.rights().contains(right))
                .flatMap(declared -> holder(declared.code(), Optional.empty(), wanted).stream())
                .findFirst();
    }

    private Optional<Found> holder(String role, Optional<String> preferred, String wanted) {
        return staffing.path(branch).stream()
                .flatMap(unit -> holderAt(unit, role, preferred, wanted).stream())
                .findFirst();
    }

    private Optional<Found> holderAt(String unit, String role, Optional<String> preferred, String wanted) {
        List<String> holders = staffing.holders(role, unit).stream()
                .map(Account::username)
                .filter(excluded.negate())
                .sorted(Comparator.comparing(name -> !preferred.equals(Optional.of(name))))
                .toList();
        for (String holder : holders) {
            if (availability.away(holder).isEmpty()) {
                return Optional.of(new Found(holder, because(role, unit, wanted)));
            }
            Optional<String> deputy = availability.deputy(holder, person -> availability.mayStandIn(person, role));
            if (deputy.isPresent()) {
                return Optional.of(new Found(deputy.get(), availability.standsIn(holder, deputy.get())));
            }
        }
        return Optional.empty();
    }

    private Text because(String role, String unit, String wanted) {
        Text where = Text.of(staffing.unitName(unit, "zh"), staffing.unitName(unit, "en"));
        if (role.equals(wanted)) {
            return Text.of("{unit}的{role}", "{role} at {unit}")
                    .with("unit", where)
                    .with("role", title(role));
        }
        boolean vacant = staffing.path(branch).stream()
                .allMatch(above -> staffing.holders(wanted, above).isEmpty());
        Text text = vacant
                ? Text.of("「{wanted}」空缺，由{unit}的{role}代为负责", "{wanted} is vacant; {role} at {unit} stands in")
                : Text.of(
                        "「{wanted}」无人能够负责，由{unit}的{role}代为负责",
                        "Nobody who is {wanted} can answer for it; {role} at {unit} stands in");
        return text.with("wanted", title(wanted)).with("unit", where).with("role", title(role));
    }

    private Text title(String role) {
        return rules.role(role).map(RoleDecl::title).orElse(Text.same(role));
    }
}
