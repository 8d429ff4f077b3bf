package org.redress.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Caller;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.Dossier;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.HistoryHead;
import org.redress.api.casework.Intake;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.PackUse;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;
import org.redress.api.time.BusinessClock;

/** Administrators look after cases without seeing whose they are. */
class CaseCommandsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    private static final String NUMBER = "SHJA-2611-0037";

    private final Terminal terminal = new Terminal();
    private final List<CaseQuery> queries = new ArrayList<>();
    private final List<Caller> callers = new ArrayList<>();

    @Test
    void a_list_shows_deadlines_but_neither_customer_nor_summary() throws Exception {
        String shown = terminal.run(new CaseListCommand(), Map.of("desk", desk(), "clock", clock(), "branch", "east"));

        assertThat(shown)
                .contains(NUMBER)
                .contains("2/5")
                .contains("clinic/side-effect")
                .contains("front.desk");
        assertThat(shown).doesNotContain("Wang").doesNotContain("rash");
        assertThat(queries.get(0).branch()).contains("east");
        assertThat(callers).allMatch(Caller::isSystem);
    }

    @Test
    void overdue_means_open_and_due_before_business_time() throws Exception {
        terminal.run(new CaseListCommand(), Map.of("desk", desk(), "clock", clock(), "overdue", true));

        assertThat(queries.get(0).state()).contains(CaseState.OPEN);
        assertThat(queries.get(0).dueBefore()).contains(NOW);
    }

    @Test
    void wrong_arguments_are_one_sentence_with_a_code() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(Map.of("state", "opne"), Map.of("limit", 201))) {
            Map<String, Object> fields = new java.util.HashMap<>(wrong);
            fields.put("desk", desk());
            fields.put("clock", clock());
            assertThatThrownBy(() -> terminal.run(new CaseListCommand(), fields))
                    .isInstanceOfSatisfying(CommandException.class, refused -> assertThat(refused.getNiceHelp())
                            .startsWith("RD-SHL-001"));
        }
    }

    @Test
    void a_case_shows_what_runs_but_neither_customer_nor_any_free_text() throws Exception {
        String shown = terminal.run(new CaseShowCommand(), Map.of("desk", desk(), "number", NUMBER));

        assertThat(shown)
                .contains(NUMBER)
                .contains("clinic 1.0.0")
                .contains("core/attention")
                .contains("objective-check")
                .contains("registered");
        assertThat(shown).doesNotContain("Wang").doesNotContain("rash").doesNotContain("redness");
    }

    @Test
    void an_unknown_case_is_one_sentence_with_a_code() {
        CaseDesk empty = Terminal.fake(
                CaseDesk.class,
                Map.of(
                        "open",
                        args -> new Outcome.NotFound<>(Problem.of("RD-CASE-001", "没有这个案件", "there is no such case"))));

        assertThatThrownBy(() -> terminal.run(new CaseShowCommand(), Map.of("desk", empty, "number", "X")))
                .isInstanceOf(CommandException.class)
                .hasMessageStartingWith("RD-CASE-001 ");
    }

    private BusinessClock clock() {
        return Terminal.fake(BusinessClock.class, Map.of("now", args -> NOW));
    }

    private CaseDesk desk() {
        return Terminal.fake(
                CaseDesk.class,
                Map.of(
                        "find",
                        args -> {
                            callers.add((Caller) args[0]);
                            queries.add((CaseQuery) args[1]);
                            return Outcome.done(new Page<>(List.of(summary()), Optional.empty()));
                        },
                        "open",
                        args -> Outcome.done(file()),
                        "history",
                        args -> Outcome.done(new Page<>(List.of(event()), Optional.empty()))));
    }

    private static CaseSummary summary() {
        return new CaseSummary(
                NUMBER,
                "sh-jingan",
                "clinic/side-effect",
                Text.same("Side effect"),
                CaseKind.COMPLAINT,
                CaseState.OPEN,
                "confirm",
                Text.same("Confirm"),
                2,
                5,
                "Wang has a rash",
                Optional.of("Wang"),
                Optional.of("front.desk"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(Text.same("Call Wang")),
                Optional.of(Text.same("Feedback")),
                Optional.of(NOW),
                NOW);
    }

    private static HistoryEvent event() {
        return new HistoryEvent(
                1,
                UUID.randomUUID(),
                1,
                NOW,
                NOW,
                "front.desk",
                "registered",
                Map.of("summary", "Wang has a rash"),
                List.of(),
                "00",
                "00");
    }

    private static CaseFile file() {
        return new CaseFile(
                UUID.randomUUID(),
                NUMBER,
                3,
                "sh-jingan",
                "clinic/side-effect",
                CaseKind.COMPLAINT,
                CaseState.OPEN,
                "confirm",
                List.of(new PackUse(
                        new PackRef("clinic", "1.0.0", "00"), PackKind.PROCEDURE, Map.of(), Optional.empty())),
                new Intake(
                        "front-desk",
                        "Wang has a rash",
                        Optional.of("redness"),
                        NOW,
                        NOW,
                        "front.desk",
                        "front.desk",
                        Optional.empty(),
                        UUID.randomUUID(),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                Ownership.of("front.desk", List.of()),
                Assessment.NONE,
                Map.of("symptoms", "redness"),
                List.of(),
                List.of(new CaseTask(
                        "objective-check",
                        "confirm",
                        "consultant",
                        "front.desk",
                        true,
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("note", "redness"))),
                List.of(CaseClock.running(
                        "core/attention",
                        "attention",
                        Text.same("Attention"),
                        NOW,
                        1,
                        ClockDecl.Span.values()[0],
                        NOW,
                        Text.same("rule"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(new NextStep(
                        Text.same("Do the objective check"),
                        Optional.empty(),
                        "front.desk",
                        Optional.of("core/attention"),
                        Optional.of(NOW),
                        Text.same("rule"))),
                new HistoryHead(1, "00"),
                Dossier.EMPTY);
    }
}
