package org.redress.rest.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Caller;
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
import org.redress.api.problem.Problem;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;

/** Moves every case but the second, which never fits. */
public final class TinyMoves implements CaseMoves {

    private final List<CaseMove> made = new ArrayList<>();

    @Override
    public Outcome<MovePlan> plan(Caller caller, MoveRequest request) {
        Difference clock = new Difference(
                Kind.CLOCK,
                Change.CHANGED,
                request.plugin() + "/first-response",
                false,
                Text.of("时限另行到期", "due at another time"),
                Optional.of("2026-11-02T01:00:00Z"),
                Optional.of("2026-11-03T01:00:00Z"));
        Fit fit = new Fit(
                request.unit().map(unit -> unit + "-0001").orElseGet(() -> request.cases()
                        .get(0)),
                "sh-jingan",
                7,
                Optional.of(new PackRef(request.plugin(), "1.0.0", "a".repeat(64))),
                Map.of(Kind.STAGE, 1),
                List.of(clock));
        return allowed(caller, new MovePlan(to(request.plugin(), request.version()), List.of(fit), request.after()));
    }

    private static PackRef to(String plugin, String version) {
        return new PackRef(plugin, version, "b".repeat(64));
    }

    @Override
    public Outcome<CaseMove> move(Caller caller, MoveOrder order) {
        List<Line> lines = new ArrayList<>();
        for (MoveOrder.Chosen one : order.cases()) {
            lines.add(
                    lines.size() == 1
                            ? new Line(one.number(), one.version(), State.REFUSED, Optional.of(Text.same("没有这个阶段")))
                            : new Line(one.number(), one.version(), State.MOVED, Optional.empty()));
        }
        CaseMove move = new CaseMove(
                order.id().orElse("m" + made.size()),
                to(order.plugin(), order.version()),
                caller.username(),
                Samples.RECEIVED,
                order.reason(),
                Map.of(State.MOVED, lines.size()),
                lines);
        made.add(move);
        return allowed(caller, move);
    }

    @Override
    public Outcome<List<CaseMove>> all(Caller caller) {
        return allowed(caller, List.copyOf(made));
    }

    @Override
    public Outcome<CaseMove> find(Caller caller, String id) {
        return made.stream()
                .filter(move -> move.id().equals(id))
                .findFirst()
                .map(move -> allowed(caller, move))
                .orElse(new Outcome.NotFound<>(Problem.of("RD-PLG-274", "没有", "There is none")));
    }

    @Override
    public Outcome<CaseMove> reverse(Caller caller, String id, List<String> cases, String reason) {
        return find(caller, id)
                .map(move -> new CaseMove(
                        id,
                        move.to(),
                        move.by(),
                        move.at(),
                        reason,
                        Map.of(State.REVERSED, 1),
                        move.lines().stream()
                                .filter(line -> cases.isEmpty() || cases.contains(line.number()))
                                .map(line -> new Line(line.number(), line.version(), State.REVERSED, Optional.empty()))
                                .toList()));
    }

    private static <T> Outcome<T> allowed(Caller caller, T value) {
        return caller.username().equals("admin")
                ? Outcome.done(value)
                : new Outcome.Forbidden<>(Problem.of("RD-PLG-270", "只有管理员", "Only administrators"));
    }
}
