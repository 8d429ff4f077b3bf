package org.redress.rest.fake;

import java.util.List;
import org.redress.api.account.Caller;
import org.redress.api.casework.ClockLedger;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** A ledger that does not balance, for the administrator alone. */
public final class TinyLedger implements ClockLedger {

    @Override
    public Outcome<Sheet> read(Caller caller) {
        if (!caller.username().equals("admin")) {
            return new Outcome.Forbidden<>(Problem.of("RD-CLK-008", "只有管理员", "Only administrators"));
        }
        return Outcome.done(new Sheet(
                Samples.RECEIVED,
                List.of(new Line("law-cn", 3, 1, 0, 1, 1, 1, 2)),
                false,
                List.of(new Difference("SHJA-2609-0001", "law-cn/feedback", Text.of("不一致", "differs")))));
    }
}
