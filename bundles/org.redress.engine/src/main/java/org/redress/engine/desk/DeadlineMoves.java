package org.redress.engine.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.redress.api.account.Caller;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.DeadlineMove;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.time.BusinessClock;
import org.redress.engine.action.RecountClocks;
import org.redress.engine.calendar.CaseCalendar;
import org.redress.engine.rule.Recount;
import org.redress.engine.rule.Recount.Moved;
import org.redress.store.port.CaseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Running deadlines of open cases that fall elsewhere on a calendar: finds them, and moves them case by case. */
final class DeadlineMoves {

    /** Most that are shown. */
    static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineMoves.class);
    private static final int BATCH = 200;

    private final CaseStore store;
    private final CaseReader reader;
    private final UseCaseChain chain;
    private final BusinessClock clock;

    DeadlineMoves(CaseStore store, CaseReader reader, UseCaseChain chain, BusinessClock clock) {
        this.store = store;
        this.reader = reader;
        this.chain = chain;
        this.clock = clock;
    }

    /** The first ones, in order of case numbers. */
    List<DeadlineMove> find(Set<String> branches, Function<String, BranchCalendar> calendars) {
        List<DeadlineMove> moves = new ArrayList<>();
        overCases(branches, calendars, (file, moved) -> {
            moved.stream()
                    .filter(Moved::elsewhere)
                    .forEach(one -> moves.add(new DeadlineMove(
                            file.number(),
                            one.clock().id(),
                            one.clock().title(),
                            one.clock().dueAt(),
                            one.to().due())));
            return moves.size() < MOST;
        });
        return List.copyOf(moves.subList(0, Math.min(MOST, moves.size())));
    }

    /**
     * Moves all of them, and notes of those that stay whether their holidays are known.
     *
     * @return how many moved; a case that others were changing all the time keeps its deadlines and is found again
     */
    int apply(Set<String> branches, Function<String, BranchCalendar> calendars, String decidedBy, String reason) {
        int[] count = {0};
        overCases(branches, calendars, (file, moved) -> {
            if (applied(file.number(), decidedBy, reason)) {
                count[0] += (int) moved.stream().filter(Moved::elsewhere).count();
            }
            return true;
        });
        return count[0];
    }

    private boolean applied(String number, String decidedBy, String reason) {
        Outcome<CaseFile> outcome = chain.perform(
                Caller.system("recount"),
                number,
                new RecountClocks(decidedBy, reason),
                Map.of(),
                Optional.empty(),
                Optional.empty());
        if (!(outcome instanceof Outcome.Done<CaseFile>)) {
            LOG.info("deadlines of {} were not counted again: {}", number, outcome);
            return false;
        }
        return true;
    }

    private Optional<ClockDecl> declaration(CaseFile file, String clock) {
        return reader.rules(file).all().stream()
                .flatMap(pack -> pack.clocks().stream())
                .filter(decl -> decl.id().equals(CaseClock.ruleOf(clock)))
                .findFirst();
    }

    /** One for all cases that were at the branch from the start. */
    private Recount recount(CaseFile file, Function<String, BranchCalendar> calendars, Map<String, Recount> recounts) {
        return file.dossier().transfers().isEmpty()
                ? recounts.computeIfAbsent(file.branch(), branch -> new Recount(calendars.apply(branch), clock.now()))
                : new Recount(CaseCalendar.of(file, calendars), clock.now());
    }

    /** Goes on to the next case while the work says so. */
    private void overCases(
            Set<String> branches,
            Function<String, BranchCalendar> calendars,
            BiFunction<CaseFile, List<Moved>, Boolean> work) {
        Map<String, Recount> recounts = new HashMap<>();
        String last = "";
        List<String> numbers;
        do {
            numbers = store.withRunningClocks(branches, last, BATCH);
            for (String number : numbers) {
                last = number;
                Optional<CaseFile> file = store.load(number).filter(CaseFile::open);
                if (file.isEmpty()) {
                    continue;
                }
                List<Moved> moved =
                        recount(file.get(), calendars, recounts).of(file.get(), id -> declaration(file.get(), id));
                if (!moved.isEmpty() && !work.apply(file.get(), moved)) {
                    return;
                }
            }
        } while (numbers.size() == BATCH);
    }
}
