package org.redress.store.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.redress.api.casework.Offer;
import org.redress.api.money.Money;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.Granted;

/** What closed cases granted. Found by the index over type and closing; the lines of a case by its key. */
final class GrantedRemedies {

    private final UnitOfWork work;

    GrantedRemedies(UnitOfWork work) {
        this.work = work;
    }

    List<Granted> of(String type, Set<String> branches, Instant closedSince, int most) {
        return new Sql("SELECT r.kind, SUM(r.amount) FROM rd_case c JOIN rd_remedy r ON r.case_id = c.id WHERE")
                        .in("c.branch", branches)
                        .add(" AND c.case_type = ? AND c.closed_at >= ?", type, Instants.nanos(closedSince))
                        .add(
                                " AND r.state = ? AND r.currency = ? GROUP BY c.closed_at, c.id, r.kind"
                                        + " ORDER BY c.closed_at DESC, c.id, r.kind",
                                Offer.State.CARRIED_OUT.name(),
                                Money.DEFAULT_CURRENCY)
                        .first(most)
                        .rows(work)
                        .stream()
                        .map(row -> new Granted((String) row[0], (BigDecimal) row[1]))
                        .toList();
    }
}
