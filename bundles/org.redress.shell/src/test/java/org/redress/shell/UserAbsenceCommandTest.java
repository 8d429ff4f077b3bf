package org.redress.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Absence;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Grant;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.api.unit.Units;

/** Times away at the terminal: days of the place where the person works. */
class UserAbsenceCommandTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Unit BRANCH = new Unit(
            "sh-jingan", UnitKind.BRANCH, "SHJA", Text.of("静安", "Jing'an"), Optional.of("east"), SHANGHAI, true);

    private final Terminal terminal = new Terminal();
    private final List<Optional<Absence>> entered = new ArrayList<>();

    private String run(Map<String, Object> options) throws Exception {
        Map<String, Object> fields = new HashMap<>(options);
        fields.put("username", "zhou");
        fields.put("accounts", accounts());
        fields.put("units", Terminal.fake(Units.class, Map.of("find", args -> Optional.of(BRANCH))));
        return terminal.run(new UserAbsenceCommand(), fields);
    }

    private Accounts accounts() {
        return Terminal.fake(
                Accounts.class, Map.of("find", args -> Optional.of(account(Optional.empty())), "setAbsence", args -> {
                    @SuppressWarnings("unchecked")
                    Optional<Absence> absence = (Optional<Absence>) args[2];
                    entered.add(absence);
                    return Outcome.done(account(absence));
                }));
    }

    private static Account account(Optional<Absence> absence) {
        return new Account(
                "zhou", "周主管", true, List.of(new Grant("supervisor", "sh-jingan")), Optional.empty(), false, absence);
    }

    @Test
    void both_days_count_where_the_person_works() throws Exception {
        String shown = run(Map.of("from", "2026-10-01", "until", "2026-10-08", "deputy", "li"));
        assertThat(entered)
                .containsExactly(Optional.of(Absence.ofDays(
                        LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 8), SHANGHAI, Optional.of("li"))));
        assertThat(shown).startsWith("zhou: 2026-").contains("deputy li");
    }

    @Test
    void without_options_it_only_shows_and_end_takes_back() throws Exception {
        assertThat(run(Map.of())).startsWith("zhou: -");
        assertThat(entered).isEmpty();
        run(Map.of("end", true));
        assertThat(entered).containsExactly(Optional.empty());
    }

    @Test
    void a_wrong_day_or_a_contradiction_is_one_sentence_with_a_code() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("from", "soon", "until", "2026-10-08"),
                Map.of("from", "2026-10-01"),
                Map.of("end", true, "deputy", "li"))) {
            assertThatThrownBy(() -> run(wrong))
                    .isInstanceOfSatisfying(CommandException.class, refused -> assertThat(refused.getNiceHelp())
                            .startsWith("RD-SHL-001"));
        }
        assertThat(entered).isEmpty();
    }
}
