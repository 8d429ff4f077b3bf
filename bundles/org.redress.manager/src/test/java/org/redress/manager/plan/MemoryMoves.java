package org.redress.manager.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redress.api.account.Caller;
import org.redress.api.plugin.CaseMove;
import org.redress.api.plugin.CaseMoves;
import org.redress.api.plugin.MoveOrder;
import org.redress.api.plugin.MovePlan;
import org.redress.api.plugin.MoveRequest;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;

/** Moves of cases that are nothing but numbers. */
final class MemoryMoves implements CaseMoves {

    final Set<String> moved = new TreeSet<>();
    private final Map<String, Boolean> open = new TreeMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Map<String, CaseMove> known = new LinkedHashMap<>();

    void open(String number, boolean movable) {
        open.put(number, movable);
    }

    /** Something happened in it after it was moved. */
    void changed(String number) {
        changed.add(number);
    }

    @Override
    public Outcome<MovePlan> plan(Caller caller, MoveRequest request) {
        return Outcome.done(new MovePlan(
                new PackRef(request.plugin(), request.version(), "d"),
                open.entrySet().stream()
                        .filter(each -> !moved.contains(each.getKey()))
                        .map(each -> new MovePlan.Fit(
                                each.getKey(),
                                request.unit().orElseThrow(),
                                1,
                                Optional.empty(),
                                Map.of(),
                                each.getValue() ? List.of() : List.of(blocking())))
                        .toList(),
                Optional.empty()));
    }

    private static MovePlan.Difference blocking() {
        return new MovePlan.Difference(
                MovePlan.Kind.STAGE,
                MovePlan.Change.GONE,
                "look",
                true,
                Text.of("没有这个环节", "its stage is not there"),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Outcome<CaseMove> move(Caller caller, MoveOrder order) {
        order.cases().forEach(each -> moved.add(each.number()));
        return keep(
                order.id().orElseThrow(),
                order.cases().stream()
                        .map(each -> new CaseMove.Line(
                                each.number(), each.version(), CaseMove.State.MOVED, Optional.empty()))
                        .toList());
    }

    @Override
    public Outcome<CaseMove> reverse(Caller caller, String id, List<String> cases, String reason) {
        List<CaseMove.Line> lines = new ArrayList<>();
        for (CaseMove.Line line : known.get(id).lines()) {
            boolean stays = changed.contains(line.number());
            if (!stays) {
                moved.remove(line.number());
            }
            lines.add(new CaseMove.Line(
                    line.number(),
                    line.version(),
                    stays ? CaseMove.State.MOVED : CaseMove.State.REVERSED,
                    Optional.empty()));
        }
        return keep(id, lines);
    }

    private Outcome<CaseMove> keep(String id, List<CaseMove.Line> lines) {
        CaseMove move = new CaseMove(
                id,
                new PackRef("law", "2.0.0", "d"),
                "admin",
                Instant.EPOCH,
                "",
                lines.stream().collect(Collectors.groupingBy(CaseMove.Line::state, Collectors.summingInt(each -> 1))),
                lines);
        known.put(id, move);
        return Outcome.done(move);
    }

    @Override
    public Outcome<List<CaseMove>> all(Caller caller) {
        return Outcome.done(List.copyOf(known.values()));
    }

    @Override
    public Outcome<CaseMove> find(Caller caller, String id) {
        return known.containsKey(id)
                ? Outcome.done(known.get(id))
                : new Outcome.NotFound<>(Problem.of("RD-PLG-272", "没有", "There is none."));
    }
}
