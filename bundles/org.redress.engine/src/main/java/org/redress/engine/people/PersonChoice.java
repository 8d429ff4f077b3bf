package org.redress.engine.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.redress.api.account.Account;
import org.redress.api.casework.CaseRules;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.text.Text;

/** Why one person stands for a role and not another: who was looked at, and with what it would have been somebody else. */
public final class PersonChoice {

    private static final Text VACANT =
            Text.of("如果有人担任「{role}」，就由其负责。", "If somebody held the role {role}, they would answer for it.");
    private static final Text AWAY =
            Text.of("如果{who}没有休假，就由{who}负责。", "If {who} were not away, {who} would answer for it.");
    private static final Text KEPT_OUT =
            Text.of("如果{who}不须回避，就由{who}负责。", "If {who} were not kept out of the case, {who} would answer for it.");
    private static final Text OWNER = Text.of(
            "如果责任人{who}担任「{role}」，就由{who}负责。", "If the owner {who} held the role {role}, {who} would answer for it.");
    private static final Text NEXT =
            Text.of("如果{who}不能负责，就由{other}负责。", "If {who} could not, {other} would answer for it.");

    private final CaseRules rules;
    private final Staffing staffing;
    private final String branch;
    private final Predicate<String> excluded;
    private final Availability availability;

    /** @param excluded usernames that may have nothing to do with the case */
    public PersonChoice(
            CaseRules rules, Staffing staffing, String branch, Predicate<String> excluded, Availability availability) {
        this.rules = rules;
        this.staffing = staffing;
        this.branch = branch;
        this.excluded = excluded;
        this.availability = availability;
    }

    /** What was looked at, by name of a fact. */
    public Map<String, Object> seen(String role) {
        List<String> holders = holders(role);
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("person.role", role);
        seen.put("person.holders", holders);
        List<String> away = holders.stream()
                .filter(holder -> availability.away(holder).isPresent())
                .toList();
        if (!away.isEmpty()) {
            seen.put("person.away", away);
        }
        return seen;
    }

    /**
     * With what it would have been somebody else.
     *
     * @param chosen who stands for the role
     * @param preferred whom the rule would have taken first
     */
    public Optional<Text> otherwise(String role, String chosen, Optional<String> preferred) {
        List<String> others =
                holders(role).stream().filter(holder -> !holder.equals(chosen)).toList();
        boolean holds = holders(role).contains(chosen);
        if (!holds && others.isEmpty()) {
            return Optional.of(VACANT.with("role", title(role)));
        }
        Optional<Text> absent = others.stream()
                .filter(other -> !holds && availability.away(other).isPresent())
                .findFirst()
                .map(other -> AWAY.with("who", availability.name(other)));
        Optional<Text> keptOut = others.stream()
                .filter(other -> !holds && excluded.test(other))
                .findFirst()
                .map(other -> KEPT_OUT.with("who", availability.name(other)));
        Optional<Text> owner = preferred
                .filter(person -> !person.equals(chosen) && !others.contains(person) && !excluded.test(person))
                .map(person -> OWNER.with("who", availability.name(person)).with("role", title(role)));
        Optional<Text> next = others.stream()
                .filter(availability::takesPart)
                .findFirst()
                .map(other -> NEXT.with("who", availability.name(chosen)).with("other", availability.name(other)));
        return absent.or(() -> keptOut).or(() -> owner).or(() -> next);
    }

    /** Of the nearest unit that has any. */
    private List<String> holders(String role) {
        return staffing.path(branch).stream()
                .map(unit -> staffing.holders(role, unit).stream()
                        .map(Account::username)
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Text title(String role) {
        return rules.role(role).map(RoleDecl::title).orElse(Text.same(role));
    }
}
