package org.redress.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.redress.api.casework.Approval;
import org.redress.api.casework.CaseFile;
import org.redress.api.problem.Problem;
import org.redress.demo.complaint.CaseStage;
import org.redress.demo.complaint.CaseStage.Played;
import org.redress.demo.file.BadDemoFile;
import org.redress.demo.file.DemoCases;
import org.redress.demo.file.DemoCases.Told;
import org.redress.demo.file.DemoFile;
import org.redress.engine.desk.AnyHouse;

/**
 * Lets the invented cases of a pack happen on the real engine, as {@code redress:demo-load} would. Used by authors of packs
 * that bring a {@code demo.yaml}: one that does not fit the rules of the pack any more fails the test.
 */
public final class DemoCheck {

    private record Seen(Told told, CaseFile file) {}

    /** What somebody who is shown the pack wants to see. */
    private static final Map<String, Predicate<Seen>> WANTED = Map.of(
            "one that is new", seen -> seen.file.open() && seen.told.steps().isEmpty(),
            "one that is being worked",
                    seen -> seen.file.open() && !seen.told.steps().isEmpty(),
            "one that waits for an approval, or is late", seen -> seen.file.open() && waits(seen.file),
            "one that is closed", seen -> !seen.file.open());

    private DemoCheck() {}

    /** Fails with the line of everything that is wrong in {@code demo.yaml} on the class path. */
    public static void everyCaseHappens(PackUnderTest pack) {
        check(pack, DemoFile.NAME, PackFolder.onClassPath(DemoCheck::text));
    }

    static void check(PackUnderTest pack, String file, String text) {
        DemoCases cases;
        try {
            cases = DemoFile.read(file, text);
        } catch (BadDemoFile bad) {
            throw new AssertionError(bad.getMessage(), bad);
        }
        List<String> wrong = new ArrayList<>();
        String id = pack.procedure().ref().id();
        if (!cases.pack().equals(id)) {
            wrong.add(file + ": pack is " + id + ", not " + cases.pack());
        }
        List<Seen> seen = new ArrayList<>();
        for (Told told : cases.cases()) {
            Played played = play(pack, cases, told);
            played.problems().stream().map(DemoCheck::line).forEach(wrong::add);
            played.file().ifPresent(end -> seen.add(new Seen(told, end)));
        }
        WANTED.forEach((what, is) -> {
            if (seen.stream().noneMatch(is)) {
                wrong.add(file + ": misses " + what);
            }
        });
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    /** Each in a house of its own, so that none depends on another. */
    private static Played play(PackUnderTest pack, DemoCases cases, Told told) {
        AnyHouse house = new AnyHouse(pack.procedure());
        CaseStage stage = new CaseStage(house.desk(), house.vault(), house.units(), house.accounts(), house.clock());
        return stage.play(cases, told, house.branch(), 1);
    }

    private static boolean waits(CaseFile file) {
        return file.approvals().stream().anyMatch(Approval::pending)
                || file.clocks().stream().anyMatch(clock -> clock.running() && late(file, clock.dueAt()));
    }

    /** The case was registered at the present moment of the house. */
    private static boolean late(CaseFile file, Instant dueAt) {
        return dueAt.isBefore(file.intake().registeredAt());
    }

    private static String line(Problem problem) {
        return problem.message().in("en") + " (" + problem.code() + ")";
    }

    private static String text(Path root) {
        Path file = root.resolve(DemoFile.NAME);
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException("a pack brings invented cases in " + DemoFile.NAME, missing);
        }
    }
}
