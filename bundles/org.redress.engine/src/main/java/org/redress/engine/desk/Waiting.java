package org.redress.engine.desk;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.Approval;
import org.redress.api.casework.WaitingApprovals;
import org.redress.api.money.Money;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.AuthorityRow;
import org.redress.engine.rule.Voices;

/** What waits for the caller's decision in a case, with what it takes to decide. Pure. */
final class Waiting {

    private Waiting() {}

    static WaitingApprovals of(Snapshot snapshot) {
        Voices voices = new Voices(snapshot, snapshot.file().ownership()::excludes);
        return new WaitingApprovals(
                snapshot.file(),
                snapshot.file().approvals().stream()
                        .filter(approval -> voices.mayAnswer(
                                snapshot.actor().username(), snapshot.actor().roles(), approval))
                        .map(approval -> waiting(snapshot, voices, approval))
                        .toList(),
                yuan(snapshot.customer().remedies()),
                yuan(snapshot.customer().offered()));
    }

    private static WaitingApprovals.Waiting waiting(Snapshot snapshot, Voices voices, Approval approval) {
        Optional<AuthorityRow> row = voices.row(snapshot.actor().roles(), approval);
        return new WaitingApprovals.Waiting(
                approval,
                (int) voices.agreed(approval),
                voices.free(approval) || row.isPresent(),
                row.map(Waiting::within));
    }

    private static WaitingApprovals.Within within(AuthorityRow row) {
        return new WaitingApprovals.Within(
                row.rule().id(),
                row.single().map(Waiting::yuan),
                row.cumulative().map(Waiting::yuan),
                yuan(row.had()));
    }

    private static Map<String, Money> yuan(Map<String, BigDecimal> sums) {
        Map<String, Money> money = new TreeMap<>();
        sums.forEach((kind, sum) -> money.put(kind, yuan(sum)));
        return money;
    }

    private static Money yuan(BigDecimal amount) {
        return new Money(amount, Money.DEFAULT_CURRENCY);
    }
}
