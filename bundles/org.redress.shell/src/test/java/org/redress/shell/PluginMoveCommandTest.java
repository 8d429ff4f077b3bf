package org.redress.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.CaseMove;
import org.redress.api.plugin.CaseMove.Line;
import org.redress.api.plugin.CaseMove.State;
import org.redress.api.plugin.CaseMoves;
import org.redress.api.plugin.MoveOrder;
import org.redress.api.plugin.MovePlan;
import org.redress.api.plugin.MovePlan.Change;
import org.redress.api.plugin.MovePlan.Difference;
import org.redress.api.plugin.MovePlan.Fit;
import org.redress.api.plugin.MovePlan.Kind;
import org.redress.api.plugin.MoveRequest;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;

/** Moving cases in the shell: looked at unless told to apply. */
class PluginMoveCommandTest {

    private static final PackRef TO = new PackRef("shop", "2.0.0", "b".repeat(64));

    private final Terminal terminal = new Terminal();
    private final List<MoveRequest> planned = new ArrayList<>();
    private final List<MoveOrder> ordered = new ArrayList<>();
    private final List<List<?>> reversed = new ArrayList<>();

    private final CaseMoves moves = Terminal.fake(
            CaseMoves.class,
            Map.of(
                    "plan", args -> plan((MoveRequest) args[1]),
                    "move",
                            args -> {
                                ordered.add((MoveOrder) args[1]);
                                return Outcome.done(
                                        move(((MoveOrder) args[1]).id().orElseThrow()));
                            },
                    "find", args -> Outcome.done(move((String) args[1])),
                    "all", args -> Outcome.done(List.of()),
                    "reverse",
                            args -> {
                                reversed.add(List.of(args[1], args[2], args[3]));
                                return Outcome.done(move((String) args[1]));
                            }));

    /** Two pages of a unit. */
    private Outcome<MovePlan> plan(MoveRequest request) {
        planned.add(request);
        boolean first = request.after().isEmpty();
        Difference stage = new Difference(
                Kind.STAGE,
                Change.GONE,
                "check",
                true,
                Text.of("没有这个阶段", "no such stage"),
                Optional.empty(),
                Optional.empty());
        Fit fit = new Fit(
                first ? "A-1" : "A-2",
                "hz-xihu",
                first ? 3 : 5,
                Optional.of(new PackRef("shop", "1.0.0", "a".repeat(64))),
                Map.of(),
                first ? List.of() : List.of(stage));
        return Outcome.done(new MovePlan(TO, List.of(fit), first ? Optional.of("A-1") : Optional.empty()));
    }

    private static CaseMove move(String id) {
        return new CaseMove(
                id,
                TO,
                "operator",
                Instant.parse("2026-11-19T02:00:00Z"),
                "trial",
                Map.of(State.MOVED, 1, State.REFUSED, 1),
                List.of(
                        new Line("A-1", 3, State.MOVED, Optional.empty()),
                        new Line("A-2", 5, State.REFUSED, Optional.of(Text.of("没有这个阶段", "no such stage")))));
    }

    private String run(Map<String, Object> options) throws Exception {
        Map<String, Object> fields = new HashMap<>(options);
        fields.put("moves", moves);
        return terminal.run(new PluginMoveCommand(), fields);
    }

    @Test
    void without_apply_every_page_is_shown_and_nothing_is_moved() throws Exception {
        assertThat(run(Map.of("plugin", "shop", "version", "2.0.0", "unit", "hz-xihu")))
                .contains("A-1 1.0.0 -> 2.0.0: can be moved")
                .contains("A-2 1.0.0 -> 2.0.0: cannot be moved")
                .contains("! ");
        assertThat(planned).extracting(MoveRequest::after).containsExactly(Optional.empty(), Optional.of("A-1"));
        assertThat(ordered).isEmpty();
    }

    @Test
    void with_apply_all_pages_are_one_move_of_the_cases_as_they_were_seen() throws Exception {
        assertThat(run(Map.of(
                        "plugin", "shop", "version", "2.0.0", "unit", "hz-xihu", "apply", true, "reason", "trial")))
                .contains("A-1 MOVED")
                .contains("A-2 REFUSED: ");
        assertThat(ordered)
                .hasSize(2)
                .extracting(MoveOrder::id)
                .containsOnly(ordered.get(0).id());
        assertThat(ordered.get(1).cases()).containsExactly(new MoveOrder.Chosen("A-2", 5));
    }

    @Test
    void a_move_is_taken_back_for_the_cases_named() throws Exception {
        run(Map.of("reverse", "m1", "cases", List.of("A-1"), "reason", "too early"));
        assertThat(reversed).containsExactly(List.of("m1", List.of("A-1"), "too early"));
    }

    @Test
    void without_arguments_moves_are_listed() throws Exception {
        assertThat(run(Map.of())).isEqualToIgnoringNewLines("-");
    }

    @Test
    void which_cases_has_to_be_said_once() {
        assertThatThrownBy(() -> run(Map.of("plugin", "shop", "version", "2.0.0")))
                .hasMessageContaining("RD-SHL-001");
    }
}
