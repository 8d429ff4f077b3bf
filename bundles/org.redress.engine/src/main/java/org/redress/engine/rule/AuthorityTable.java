package org.redress.engine.rule;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.redress.api.money.Money;
import org.redress.api.plugin.AuthorityInForce;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.Replaceable;
import org.redress.engine.decision.Snapshot;

/**
 * Who may decide which remedy, up to how much: role × remedy × amount × what the customer has had within rolling 12
 * months. Looked up as it holds at the branch now (architecture rule 8). Without any row for a remedy it is left to whoever
 * works the case.
 */
public final class AuthorityTable {

    private final Snapshot snapshot;

    public AuthorityTable(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Whether no row of any pack is about this remedy. */
    public boolean free(String remedy) {
        return all(remedy).isEmpty();
    }

    /** Whether somebody with these roles may decide it alone. */
    public boolean permits(Collection<String> roles, String remedy, Optional<Money> amount) {
        return free(remedy) || granting(roles, remedy, amount).isPresent();
    }

    /** The row by which somebody with these roles may decide it alone: the widest, when there are several. */
    public Optional<AuthorityRow> granting(Collection<String> roles, String remedy, Optional<Money> amount) {
        return rows(remedy).stream()
                .filter(row ->
                        row.rule().quorum() == 1 && roles.contains(row.rule().role()))
                .filter(row -> row.admits(amount))
                .max(Comparator.comparing(AuthorityRow::left));
    }

    /** Whether it is more than holders of a role alone may decide. A role without a row may decide nothing. */
    public boolean exceeds(String role, String remedy, Optional<Money> amount) {
        return !permits(Set.of(role), remedy, amount);
    }

    /** Rows by which it may be decided, alone or by several, in the order of the packs. */
    public List<AuthorityRow> deciding(String remedy, Optional<Money> amount) {
        return rows(remedy).stream().filter(row -> row.admits(amount)).toList();
    }

    /**
     * Rows about a remedy that count. A row that others replace gives way for the remedies that they are about. Within a pack
     * the row of a role for the very remedy counts before its row for all.
     */
    public List<AuthorityRow> rows(String remedy) {
        List<AuthorityRow> all = all(remedy);
        Set<String> gone = Replaceable.givingWay(snapshot.authority().stream()
                .map(pack ->
                        pack.rows().stream().filter(rule -> rule.covers(remedy)).toList())
                .toList());
        return all.stream()
                .filter(row -> !gone.contains(row.rule().id()))
                .filter(row -> all.stream().noneMatch(row::yieldsTo))
                .sorted(Comparator.comparing(row -> place(row, all)))
                .toList();
    }

    /** A row that takes the place of others stands where the first of them stood: whom to ask goes by the order. */
    private static int place(AuthorityRow row, List<AuthorityRow> all) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).equals(row)
                        || row.rule().replaces().contains(all.get(i).rule().id()))
                .findFirst()
                .orElseThrow();
    }

    private List<AuthorityRow> all(String remedy) {
        return snapshot.authority().stream()
                .flatMap(pack ->
                        pack.rows().stream().filter(rule -> rule.covers(remedy)).map(rule -> row(pack, rule, remedy)))
                .toList();
    }

    private AuthorityRow row(AuthorityInForce pack, AuthorityRule rule, String remedy) {
        BigDecimal had = snapshot.customer().had(remedy, rule.everyKind());
        return new AuthorityRow(
                pack.pack(),
                rule,
                limit(rule.single(), pack.settings()),
                limit(rule.cumulative(), pack.settings()),
                had);
    }

    private static Optional<BigDecimal> limit(Limit limit, Map<String, Object> settings) {
        return limit.setting()
                .map(name -> new BigDecimal(String.valueOf(settings.get(name))))
                .or(limit::amount);
    }
}
