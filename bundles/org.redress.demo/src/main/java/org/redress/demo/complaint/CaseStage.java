package org.redress.demo.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.api.account.Accounts;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.Registration;
import org.redress.api.casework.Registration.CustomerData;
import org.redress.api.evidence.EvidenceVault;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.demo.file.DemoCases;
import org.redress.demo.file.DemoCases.Step;
import org.redress.demo.file.DemoCases.Told;
import org.redress.demo.file.DemoFile;
import org.redress.demo.outcome.Refused;

/**
 * Lets invented cases happen at a branch. Used by the loader in a node and, on an engine in memory, by the test kit, so that
 * a pack's build fails when its cases do not fit its rules any more. Not thread-safe.
 */
public final class CaseStage {

    /**
     * What became of a case.
     *
     * @param file as it stands; empty when it could not be registered
     * @param problems what was refused, with the line of the file
     */
    public record Played(Optional<CaseFile> file, List<Problem> problems) {}

    private final CaseDesk desk;
    private final Performance performance;
    private final Crew crew;
    private final BusinessClock clock;

    public CaseStage(CaseDesk desk, EvidenceVault vault, Units units, Accounts accounts, BusinessClock clock) {
        this.desk = desk;
        this.performance = new Performance(desk, vault);
        this.crew = new Crew(units, accounts);
        this.clock = clock;
    }

    /** Registers the case and does its steps; what is refused is told, and the rest goes on. */
    public Played play(DemoCases cases, Told told, Unit branch, int branchNo) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> registrar = crew.holder(told.by(), branch.id());
        if (registrar.isEmpty()) {
            problems.add(nobody(cases.at(told.line()), told.by()));
            return new Played(Optional.empty(), problems);
        }
        Instant now = clock.now();
        LocalDate received = now.minus(told.ago()).atZone(branch.zone()).toLocalDate();
        Filled filled =
                new Filled(now, received, role -> crew.holder(role, branch.id()).orElse(role));
        String phone = cases.phone(branchNo, told);
        Outcome<CaseFile> outcome = desk.register(
                Crew.as(registrar.get()), registration(told, branch, phone, now, filled), Optional.of("demo-" + phone));
        told(cases.at(told.line()), outcome).ifPresent(problems::add);
        if (!(outcome instanceof Outcome.Done<CaseFile> registered)) {
            return new Played(Optional.empty(), problems);
        }
        CaseFile file = registered.value();
        for (Step step : told.steps()) {
            String at = cases.at(step.line()) + " " + step.action();
            Optional<String> actor =
                    step.by().equals(Step.OWNER) ? file.ownership().owner() : crew.holder(step.by(), branch.id());
            if (actor.isEmpty()) {
                problems.add(nobody(at, step.by()));
                continue;
            }
            Outcome<CaseFile> done = performance.of(step, filled.in(step.with()), Crew.as(actor.get()), file.number());
            told(at, done).ifPresent(problems::add);
            file = done instanceof Outcome.Done<CaseFile> after ? after.value() : file;
        }
        if (!ending(file).equals(told.ends())) {
            problems.add(elsewhere(cases.at(told.line()), told.ends(), ending(file)));
        }
        return new Played(Optional.of(file), problems);
    }

    /** In the words of {@link Told#ends}. */
    public static String ending(CaseFile file) {
        return file.open() ? file.stage() : file.state().name().toLowerCase(Locale.ROOT);
    }

    private static Registration registration(Told told, Unit branch, String phone, Instant now, Filled filled) {
        return new Registration(
                branch.id(),
                told.type(),
                told.channel(),
                told.summary(),
                CaseKind.COMPLAINT,
                Optional.of(DemoFile.MARK + told.description()),
                new CustomerData(Optional.of(told.customer()), Optional.of(phone), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.of(now.minus(told.ago())),
                Optional.empty(),
                Optional.of("演示数据，按受理时间补录"),
                told.wants(),
                List.of(),
                List.of(),
                told.urgent(),
                filled.in(told.form()));
    }

    private static Optional<Problem> told(String at, Outcome<?> outcome) {
        List<Blocker> blockers = outcome instanceof Outcome.Blocked<?> blocked ? blocked.blockers() : List.of();
        return Refused.problem(outcome)
                .map(problem -> Problem.of(
                        problem.code(),
                        at + "：" + problem.message().in("zh") + reasons(blockers, "zh"),
                        at + ": " + problem.message().in("en") + reasons(blockers, "en")));
    }

    private static String reasons(List<Blocker> blockers, String language) {
        StringBuilder reasons = new StringBuilder();
        blockers.forEach(blocker -> reasons.append(" / ")
                .append(blocker.gate())
                .append(' ')
                .append(blocker.reason().in(language)));
        return reasons.toString();
    }

    private static Problem nobody(String at, String role) {
        return Problem.of("RD-DEMO-005", at + "：没有人担任 " + role, at + ": nobody holds the role " + role);
    }

    private static Problem elsewhere(String at, String wanted, String found) {
        return Problem.of(
                "RD-DEMO-006",
                at + "：应停在 " + wanted + "，实际在 " + found,
                at + ": ends in " + found + ", not in " + wanted);
    }
}
