package org.redress.engine.rule;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.money.Money;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.Procedure;
import org.redress.engine.decision.Snapshot;

/**
 * Who may decide which remedy, up to how much: role × remedy × amount × what the customer has had within rolling 12
 * months. A pack without any row for a remedy leaves it to whoever works the case.
 */
public final class AuthorityTable {

    private final Snapshot snapshot;

    public AuthorityTable(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Whether somebody with these roles may decide it. */
    public boolean permits(Collection<String> roles, String remedy, Optional<Money> amount) {
        List<Row> rows = rows(remedy);
        if (rows.isEmpty()) {
            return true;
        }
        return rows.stream().filter(row -> roles.contains(row.rule().role())).anyMatch(row -> row.admits(amount));
    }

    /** Whether it is more than holders of a role alone may decide. A role without a row may decide nothing. */
    public boolean exceeds(String role, String remedy, Optional<Money> amount) {
        return !rows(remedy).isEmpty() && !permits(Set.of(role), remedy, amount);
    }

    /** Roles that may decide it, in the order of the packs; whom to ask. */
    public List<String> deciders(String remedy, Optional<Money> amount) {
        return rows(remedy).stream()
                .filter(row -> row.admits(amount))
                .map(row -> row.rule().role())
                .distinct()
                .toList();
    }

    private List<Row> rows(String remedy) {
        return snapshot.rules().all().stream()
                .flatMap(pack -> pack.authority().stream().map(rule -> row(pack, rule)))
                .filter(row -> row.rule().remedy().equals(remedy)
                        || row.rule().remedy().equals("*"))
                .toList();
    }

    private Row row(Procedure pack, AuthorityRule rule) {
        Map<String, Object> settings =
                snapshot.rules().settings().getOrDefault(pack.ref().id(), Map.of());
        BigDecimal had = rule.remedy().equals("*")
                ? snapshot.customer().remedies().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                : snapshot.customer().remedies().getOrDefault(rule.remedy(), BigDecimal.ZERO);
        return new Row(rule, limit(rule.single(), settings), limit(rule.cumulative(), settings), had);
    }

    private static Optional<BigDecimal> limit(Limit limit, Map<String, Object> settings) {
        return limit.setting()
                .map(name -> new BigDecimal(String.valueOf(settings.get(name))))
                .or(limit::amount);
    }

    /** A row with its settings resolved. */
    private record Row(
            AuthorityRule rule, Optional<BigDecimal> single, Optional<BigDecimal> cumulative, BigDecimal had) {

        boolean admits(Optional<Money> amount) {
            BigDecimal value = amount.map(Money::amount).orElse(BigDecimal.ZERO);
            return single.map(most -> value.compareTo(most) <= 0).orElse(true)
                    && cumulative
                            .map(most -> had.add(value).compareTo(most) <= 0)
                            .orElse(true);
        }
    }
}
