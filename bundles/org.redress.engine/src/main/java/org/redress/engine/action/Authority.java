package org.redress.engine.action;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.Approval;
import org.redress.api.money.Money;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Grounds;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.Basis;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Approvals;
import org.redress.engine.rule.AuthorityRow;
import org.redress.engine.rule.AuthorityTable;
import org.redress.engine.rule.Voices;

/** By what right a remedy is offered or agreed to, in words and for the history. */
final class Authority {

    private static final Text BEYOND =
            Text.of("如果超过 {most} 元，就超出了这一权限。", "If it were more than ¥{most}, it would be beyond this authority.");

    static final String GATE = "core/authority";

    /**
     * By what right.
     *
     * @param decidedBy whose authority it is
     * @param approval number of the approval that is used
     */
    record Right(String decidedBy, Optional<Integer> approval, Basis basis) {}

    private final Snapshot snapshot;
    private final String kind;
    private final Optional<Money> amount;
    private final AuthorityTable table;

    Authority(Snapshot snapshot, String kind, Optional<Money> amount) {
        this.snapshot = snapshot;
        this.kind = kind;
        this.amount = amount;
        this.table = new AuthorityTable(snapshot);
    }

    /** The actor's own authority, else an approval; empty when there is neither. */
    Optional<Right> right() {
        String actor = snapshot.actor().username();
        if (table.free(kind)) {
            Text text = Text.of("没有规则限制这种方案", "No rule limits this remedy");
            return Optional.of(new Right(actor, Optional.empty(), Basis.of(GATE, "core", text)));
        }
        return table.granting(snapshot.actor().roles(), kind, amount)
                .map(row -> new Right(actor, Optional.empty(), basis(row, amount)))
                .or(() -> Approvals.covering(snapshot, kind, amount).map(this::approved));
    }

    private Right approved(Approval approval) {
        Text text = Text.of("已由审批 {no} 同意", "Approval {no} allows it").with("no", approval.no());
        Basis basis = Basis.of("core/approval", "core", text).seeing("approval", approval.no());
        return new Right(
                approval.decidedBy().orElseThrow(),
                Optional.of(approval.no()),
                seeing(basis, amount, approval.amount().map(Money::amount)));
    }

    /** What a decision by a row rests on. */
    static Basis basis(AuthorityRow row, Optional<Money> amount) {
        Basis basis = Basis.of(row.rule().id(), row.source(), Text.of("在审批权限内", "Within the limits of authority"));
        basis = seeing(basis, amount, row.single());
        if (row.cumulative().isPresent()) {
            basis = basis.seeing("cumulative", row.cumulative().get()).seeing("had", row.had());
        }
        Basis whole =
                row.rule().quorum() > 1 ? basis.seeing("quorum", row.rule().quorum()) : basis;
        return row.left().compareTo(Money.MAXIMUM) > 0
                ? whole
                : whole.otherwise(BEYOND.with("most", Money.written(row.left())));
    }

    private static Basis seeing(Basis basis, Optional<Money> amount, Optional<BigDecimal> limit) {
        Basis seen = amount.isPresent() ? basis.seeing("amount", amount.get().amount()) : basis;
        return limit.isPresent() ? seen.seeing("limit", limit.get()) : seen;
    }

    /** Why it cannot be offered, and who could decide it. */
    Blocker blocker() {
        Text text = Approvals.spent(snapshot, kind, amount)
                .map(offer -> Text.of(
                                "审批已用于第 {no} 轮方案；再提出方案须重新申请，或先登记客户对第 {no} 轮的答复。{who}",
                                "The approval was used for round {no}; request another, or record the customer’s answer to"
                                        + " round {no} first. {who}")
                        .with("no", offer.no()))
                .orElse(Text.of(
                        "超出您的审批权限，请先申请审批。{who}", "It is above your authority; request an approval first. {who}"))
                .with("who", deciders());
        Blocker blocker = new Blocker(GATE, text, "request-approval");
        return own().map(row -> blocker.because(grounds(row))).orElse(blocker);
    }

    /** The actor's own row that comes nearest. */
    private Optional<AuthorityRow> own() {
        return table.rows(kind).stream()
                .filter(row -> row.hears(snapshot.actor().roles()))
                .max(java.util.Comparator.comparing(AuthorityRow::left));
    }

    private static Grounds grounds(AuthorityRow row) {
        List<Grounds.Input> inputs = new ArrayList<>();
        row.single().ifPresent(most -> inputs.add(input("limit", Text.of("单次上限", "Limit for one decision"), most)));
        row.cumulative().ifPresent(most -> {
            inputs.add(input("cumulative", Text.of("12 个月累计上限", "Limit within 12 months"), most));
            inputs.add(input("had", Text.of("客户 12 个月内已得", "The customer has had within 12 months"), row.had()));
        });
        Optional<Text> otherwise = row.rule().quorum() > 1 || row.left().signum() <= 0
                ? Optional.empty()
                : Optional.of(Text.of("不超过 {most} 元的，您可以自行决定。", "Up to ¥{most} you may decide yourself.")
                        .with("most", Money.written(row.left())));
        return new Grounds(row.rule().id(), row.source(), inputs, otherwise);
    }

    private static Grounds.Input input(String fact, Text title, BigDecimal value) {
        return new Grounds.Input(fact, title, Optional.of(value), Text.same(Money.written(value)));
    }

    /** Who may decide it, by name: the people who would be asked. */
    Text deciders() {
        String requester = snapshot.actor().username();
        Optional<Voices.Asked> asked = new Voices(snapshot, snapshot.file().ownership()::excludes)
                .toAsk(Optional.of(kind), amount, requester, Optional.empty());
        if (asked.isEmpty() || asked.get().row().isEmpty()) {
            return Text.of(
                    "本院没有人有权决定，请联系上级或管理员", "Nobody here may decide it; turn to the unit above or an administrator");
        }
        Text who = Text.same(String.join(
                ", ",
                asked.get().people().stream()
                        .map(person -> Candidates.name(snapshot, person))
                        .toList()));
        AuthorityRow row = asked.get().row().get();
        Text role = snapshot.rules()
                .role(row.rule().role())
                .map(RoleDecl::title)
                .orElse(Text.same(row.rule().role()));
        return (row.rule().quorum() > 1
                        ? Text.of("须 {n} 人同意，例如：{who}", "It takes {n} people to agree, for example {who}")
                                .with("n", row.rule().quorum())
                        : Text.of("可以决定的有：{who}（{role}）", "{who} ({role}) may decide")
                                .with("role", role))
                .with("who", who);
    }
}
