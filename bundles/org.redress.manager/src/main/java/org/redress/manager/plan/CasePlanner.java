package org.redress.manager.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.api.account.Caller;
import org.redress.api.plugin.CaseMoves;
import org.redress.api.plugin.MovePlan;
import org.redress.api.plugin.MovePlan.Fit;
import org.redress.api.plugin.MoveRequest;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.store.port.Standing.Moved;

/** Looks at the open cases of a unit: which of them can go to a version. */
final class CasePlanner {

    /** Cases that cannot go and are named with their reason. */
    private static final int NAMED = 20;

    /** Cases of one plan: a chain's, and no more than a job should be long. */
    private static final int MOST = 20_000;

    /**
     * What was found.
     *
     * @param stay why others stay, in words
     */
    record Found(List<Fit> movable, List<Fit> stay) {}

    private final CaseMoves moves;

    CasePlanner(CaseMoves moves) {
        this.moves = moves;
    }

    Outcome<Found> look(Caller caller, PlanRequest request) {
        List<Fit> movable = new ArrayList<>();
        List<Fit> stay = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Outcome<MovePlan> page = moves.plan(
                    caller,
                    MoveRequest.at(
                            request.plugin(),
                            request.version().orElseThrow(),
                            request.unit().orElseThrow(),
                            after,
                            CaseMoves.MOST));
            if (!(page instanceof Outcome.Done<MovePlan> done)) {
                return page.map(never -> null);
            }
            done.value().cases().forEach(fit -> (fit.movable() ? movable : stay).add(fit));
            after = done.value().next();
        } while (after.isPresent() && movable.size() < MOST);
        return Outcome.done(new Found(movable, stay));
    }

    /** Empty when no case can go. */
    static Optional<Moved> moved(Found found, String version) {
        return found.movable().isEmpty()
                ? Optional.empty()
                : Optional.of(new Moved(
                        UUID.randomUUID().toString(),
                        version,
                        found.movable().stream()
                                .map(fit -> new Moved.Case(fit.number(), fit.version()))
                                .toList(),
                        true));
    }

    static Moved back(Moved moved) {
        return new Moved(moved.move(), moved.version(), moved.cases(), false);
    }

    static List<Text> words(Found found) {
        List<Text> words = new ArrayList<>();
        words.add(Text.of("{n} 件未结投诉可以移动。", "Open cases that can go: {n}.")
                .with("n", found.movable().size()));
        if (!found.stay().isEmpty()) {
            words.add(Text.of("{n} 件不能移动，留在原版本。", "Open cases that cannot, and stay: {n}.")
                    .with("n", found.stay().size()));
        }
        found.stay().stream()
                .limit(NAMED)
                .forEach(fit -> words.add(Text.of("{number}：{why}", "{number}: {why}")
                        .with("number", fit.number())
                        .with(
                                "why",
                                fit.differences().stream()
                                        .filter(MovePlan.Difference::blocking)
                                        .findFirst()
                                        .map(MovePlan.Difference::words)
                                        .orElseGet(() -> Text.same("-")))));
        return words;
    }
}
