package org.redress.demo.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.redress.api.account.Accounts;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseSummary;
import org.redress.api.evidence.EvidenceVault;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.demo.DemoLoader.LoadedCases;
import org.redress.demo.chain.DemoUnits;
import org.redress.demo.complaint.CaseStage.Played;
import org.redress.demo.file.BadDemoFile;
import org.redress.demo.file.DemoCases;
import org.redress.demo.file.DemoCases.Told;
import org.redress.demo.file.DemoFile;

/** Lets the invented cases of the packs happen at each branch of the demonstration where their packs are active. */
public final class DemoComplaints {

    private final CaseDesk desk;
    private final ProcedureCatalog catalog;
    private final Crew crew;
    private final CaseStage stage;
    private final Supplier<Map<String, String>> files;

    /** @param files texts by name, as the packs bring them at the moment */
    public DemoComplaints(
            CaseDesk desk,
            EvidenceVault vault,
            ProcedureCatalog catalog,
            Units units,
            Accounts accounts,
            BusinessClock clock,
            Supplier<Map<String, String>> files) {
        this.desk = desk;
        this.catalog = catalog;
        this.crew = new Crew(units, accounts);
        this.stage = new CaseStage(desk, vault, units, accounts, clock);
        this.files = files;
    }

    /** One call at a time, because each looks first for what an earlier one has registered. */
    public synchronized LoadedCases load(int perPack) {
        List<String> numbers = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<DemoCases> packs = read(problems);
        List<Unit> branches = DemoUnits.branches();
        for (int i = 0; i < branches.size(); i++) {
            Unit branch = branches.get(i);
            Set<String> offered = catalog.offered(branch.id()).stream()
                    .map(type -> type.type().id())
                    .collect(Collectors.toSet());
            int before = numbers.size();
            for (DemoCases pack : packs) {
                List<Told> some =
                        pack.cases().subList(0, Math.min(perPack, pack.cases().size()));
                for (Told told : some) {
                    if (offered.contains(told.type())) {
                        load(pack, told, branch, i + 1, numbers, problems);
                    }
                }
            }
            if (numbers.size() == before) {
                problems.add(nothingActive(branch));
            }
        }
        return new LoadedCases(numbers, problems);
    }

    private List<DemoCases> read(List<Problem> problems) {
        List<DemoCases> packs = new ArrayList<>();
        files.get().forEach((name, text) -> {
            try {
                packs.add(DemoFile.read(name, text));
            } catch (BadDemoFile bad) {
                problems.add(Problem.of(
                        "RD-DEMO-007",
                        "演示案件文件无法读取：" + bad.getMessage(),
                        "a file of invented cases cannot be read: " + bad.getMessage()));
            }
        });
        return packs;
    }

    private void load(
            DemoCases pack, Told told, Unit branch, int branchNo, List<String> numbers, List<Problem> problems) {
        Optional<String> existing = existing(told, branch, pack.phone(branchNo, told));
        if (existing.isPresent()) {
            numbers.add(existing.get());
            return;
        }
        Played played = stage.play(pack, told, branch, branchNo);
        played.file().map(CaseFile::number).ifPresent(numbers::add);
        problems.addAll(played.problems());
    }

    private Optional<String> existing(Told told, Unit branch, String phone) {
        CaseQuery query = new CaseQuery(
                Optional.of(branch.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(phone),
                "number",
                1,
                Optional.empty());
        return crew.holder(told.by(), branch.id())
                .map(person -> desk.find(Crew.as(person), query))
                .flatMap(found -> found instanceof Outcome.Done<Page<CaseSummary>> done
                        ? done.value().items().stream().map(CaseSummary::number).findFirst()
                        : Optional.empty());
    }

    private static Problem nothingActive(Unit branch) {
        return Problem.of(
                "RD-DEMO-003",
                branch.name().in("zh") + "没有启用任何带演示投诉的流程，请先启用，例如 clinic-chain。",
                "No procedure with invented cases is active at " + branch.name().in("en")
                        + ". Switch one on first, for example clinic-chain.");
    }
}
