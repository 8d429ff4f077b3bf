package org.redress.engine.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.procedure.Gate;
import org.redress.api.procedure.TaskDecl;
import org.redress.api.text.Text;
import org.redress.engine.proof.Ways.Step;

/**
 * Shows that from each spot which a case of a type can reach, work alone leads on to the archive. Every spot is looked at:
 * stages × tasks that conditions ask for × kind × state.
 */
final class LeavingProof {

    /** More than these say the same in other words. */
    private static final int MOST_FINDINGS = 5;

    private static final String REGISTER = "register";

    /** How a spot was reached first. */
    private record Reached(Spot before, String by) {}

    private final Structure structure;
    private final Effort effort;
    private final Ways ways;
    private final Map<Spot, Reached> reached = new LinkedHashMap<>();
    private final Map<Spot, List<Step>> steps = new HashMap<>();

    LeavingProof(Structure structure, Effort effort) {
        this.structure = structure;
        this.effort = effort;
        this.ways = new Ways(structure);
    }

    List<Finding> findings() {
        explore();
        Set<Spot> good = leadingToTheArchive();
        Map<String, Finding> findings = new LinkedHashMap<>();
        Set<Spot> explained = new HashSet<>();
        for (Spot spot : reached.keySet()) {
            if (!good.contains(spot) && !explained.contains(spot) && findings.size() < MOST_FINDINGS) {
                Map<Spot, Reached> on = workFrom(spot);
                explained.addAll(on.keySet());
                Finding finding = stuck(spot, on);
                findings.putIfAbsent(finding.flaw() + " " + finding.at(), finding);
            }
        }
        return List.copyOf(findings.values());
    }

    private void explore() {
        Deque<Spot> open = new ArrayDeque<>();
        for (Spot spot : ways.beginnings()) {
            reached.put(spot, new Reached(spot, REGISTER));
            open.add(spot);
        }
        while (!open.isEmpty()) {
            effort.state();
            Spot spot = open.remove();
            List<Step> onward = ways.from(spot);
            steps.put(spot, onward);
            for (Step step : onward) {
                if (reached.putIfAbsent(step.to(), new Reached(spot, step.name())) == null) {
                    open.add(step.to());
                }
            }
        }
    }

    /** Backwards from the archive, along work. */
    private Set<Spot> leadingToTheArchive() {
        Map<Spot, List<Spot>> back = new HashMap<>();
        steps.forEach((spot, onward) -> onward.stream().filter(Step::work).forEach(step -> back.computeIfAbsent(
                        step.to(), to -> new ArrayList<>())
                .add(spot)));
        Set<Spot> good = new HashSet<>();
        Deque<Spot> open = new ArrayDeque<>();
        reached.keySet().stream()
                .filter(spot -> spot.state() == CaseState.ARCHIVED)
                .forEach(open::add);
        while (!open.isEmpty()) {
            Spot spot = open.remove();
            if (good.add(spot)) {
                open.addAll(back.getOrDefault(spot, List.of()));
            }
        }
        return good;
    }

    private Map<Spot, Reached> workFrom(Spot start) {
        Map<Spot, Reached> on = new LinkedHashMap<>();
        on.put(start, reached.get(start));
        Deque<Spot> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Spot spot = open.remove();
            steps.get(spot).stream().filter(Step::work).forEach(step -> {
                if (on.putIfAbsent(step.to(), new Reached(spot, step.name())) == null) {
                    open.add(step.to());
                }
            });
        }
        return on;
    }

    /** Says why there is no way on, at the spot to which work gets farthest. */
    private Finding stuck(Spot start, Map<Spot, Reached> on) {
        Spot end = on.keySet().stream()
                .max(Comparator.comparing(Spot::state)
                        .thenComparing(Spot::stage)
                        .thenComparing(Spot::through)
                        .thenComparing(spot -> Long.bitCount(spot.done())))
                .orElse(start);
        List<String> way = way(start, on, end);
        String stage = structure.type().stages().get(end.stage()).id();
        String action = ways.missing(end).orElseThrow();
        Flaw flaw =
                switch (action) {
                    case "close" -> Flaw.CLOSE_STUCK;
                    case "archive" -> Flaw.ARCHIVE_STUCK;
                    default -> Flaw.STAGE_STUCK;
                };
        List<Gate> closed = structure.closed(action, end);
        List<TaskDecl> waiting = end.through() ? List.of() : ways.waitingFor(end, false);
        if (!closed.isEmpty()) {
            Gate gate = closed.get(0);
            return new Finding(flaw, local(gate.id()), way, flaw.message().with("why", held(gate)));
        }
        String at = waiting.isEmpty() ? stage : waiting.get(0).id();
        Optional<Gate> doing = structure.closed("complete-task", end).stream().findFirst();
        return new Finding(
                flaw,
                at,
                way,
                flaw.message()
                        .with(
                                "why",
                                Text.of("任务「{task}」永远无法完成{because}", "the task \"{task}\" can never be done{because}")
                                        .with("task", at)
                                        .with(
                                                "because",
                                                doing.map(gate -> Text.of("；{held}", "; {held}")
                                                                .with("held", held(gate)))
                                                        .orElse(Text.same("")))));
    }

    private Text held(Gate gate) {
        return Text.of(
                        "条件「{gate}」在此之后无法满足（{require}）",
                        "the gate \"{gate}\" holds whatever is done from here on ({require})")
                .with("gate", structure.name(gate))
                .with("require", shortened(gate.require().source()));
    }

    private List<String> way(Spot start, Map<Spot, Reached> on, Spot end) {
        List<String> steps = new ArrayList<>();
        for (Spot spot = end; !spot.equals(start); spot = on.get(spot).before()) {
            steps.add(0, on.get(spot).by());
        }
        Spot spot = start;
        while (!reached.get(spot).before().equals(spot)) {
            steps.add(0, reached.get(spot).by());
            spot = reached.get(spot).before();
        }
        List<String> way = new ArrayList<>(List.of(
                structure.type().localId(),
                REGISTER,
                structure.type().stages().get(0).id()));
        steps.stream().filter(step -> !step.isEmpty()).forEach(way::add);
        return way;
    }

    private static String local(String id) {
        return id.substring(id.indexOf('/') + 1);
    }

    private static String shortened(String source) {
        String line = source.replaceAll("\\s+", " ").strip();
        return line.length() <= 160 ? line : line.substring(0, 160) + "…";
    }
}
