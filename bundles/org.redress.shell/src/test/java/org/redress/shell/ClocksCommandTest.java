package org.redress.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.ClockLedger;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;

/** The ledger of clocks in the shell. */
class ClocksCommandTest {

    private final Terminal terminal = new Terminal();

    @Test
    void a_ledger_that_balances_says_so_in_one_word() throws Exception {
        assertThat(shown(true, List.of())).contains("law-cn").contains("\nbalanced");
    }

    @Test
    void each_difference_names_its_case_and_clock() throws Exception {
        assertThat(shown(
                        false,
                        List.of(new ClockLedger.Difference(
                                "SHJA-2611-0037", "law-cn/refund-due", Text.of("不一致", "differs")))))
                .contains("NOT balanced, 1 differences")
                .contains("SHJA-2611-0037 law-cn/refund-due");
    }

    private String shown(boolean balanced, List<ClockLedger.Difference> differences) throws Exception {
        ClockLedger ledger = Terminal.fake(
                ClockLedger.class,
                Map.of(
                        "read",
                        args -> Outcome.done(new ClockLedger.Sheet(
                                Instant.parse("2026-11-19T02:00:00Z"),
                                List.of(new ClockLedger.Line("law-cn", 7, 3, 0, 2, 2, 1, 4)),
                                balanced,
                                differences))));
        return terminal.run(new ClocksCommand(), Map.of("ledger", ledger));
    }
}
