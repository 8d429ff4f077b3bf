package org.redress.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.document.DocumentPrinter;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.report.Report;
import org.redress.api.report.Report.Figure;
import org.redress.api.report.Report.Kind;
import org.redress.api.report.Report.Table;
import org.redress.api.report.ReportQuery;
import org.redress.api.report.Reports;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.store.port.ReportFigures;
import org.redress.store.port.ReportFigures.Scope;

/** Reads what is counted and puts it into tables, for those who manage. */
@Component(service = Reports.class)
public final class ReportDesk implements Reports {

    private static final Problem NOT_MANAGING = Problem.of(
            "RD-RPT-001",
            "报表只给管理投诉的同事看，请找您的经理。您自己的投诉在「待办」和「全部投诉」里。",
            "Reports are for those who manage complaints; ask your manager. Your own complaints are under work and all complaints.");
    private static final Problem NOT_THERE = Problem.of(
            "RD-RPT-002",
            "这个单位的投诉不归您管理，请选您管理的单位。",
            "You do not manage the complaints of this unit. Choose one that you manage.");
    private static final Problem TURNED_ROUND =
            Problem.of("RD-RPT-003", "结束日期应不早于开始日期。", "The last day lies before the first.");
    private static final Problem TOO_LONG = Problem.of(
            "RD-RPT-004", "一份报表最多三年，请缩短期间。", "A report covers three years at most. Choose a shorter period.");
    private static final int MOST_SUBJECTS = 300;

    private final ReportFigures figures;
    private final Units units;
    private final ProcedureCatalog catalog;
    private final BusinessClock clock;
    private final DocumentPrinter printer;
    private final Managed managed;

    @Activate
    public ReportDesk(
            @Reference ReportFigures figures,
            @Reference Accounts accounts,
            @Reference Units units,
            @Reference ProcedureCatalog catalog,
            @Reference BusinessClock clock,
            @Reference DocumentPrinter printer) {
        this.figures = figures;
        this.units = units;
        this.catalog = catalog;
        this.clock = clock;
        this.printer = printer;
        this.managed = new Managed(accounts, units, catalog);
    }

    @Override
    public List<Unit> units(Caller caller) {
        return managed.of(caller);
    }

    @Override
    public Outcome<Report> read(Caller caller, ReportQuery query) {
        List<Unit> allowed = managed.of(caller);
        if (allowed.isEmpty()) {
            return new Outcome.Forbidden<>(NOT_MANAGING);
        }
        Optional<Unit> unit = allowed.stream()
                .filter(one -> query.unit().map(one.id()::equals).orElse(true))
                .findFirst();
        if (unit.isEmpty()) {
            return new Outcome.Forbidden<>(NOT_THERE);
        }
        if (query.to().isBefore(query.from())) {
            return Outcome.invalid("?to", TURNED_ROUND);
        }
        if (ChronoUnit.DAYS.between(query.from(), query.to()) >= ReportQuery.MOST_DAYS) {
            return Outcome.invalid("?from", TOO_LONG);
        }
        return Outcome.done(report(query.kind(), scene(caller, unit.get(), query)));
    }

    private Scene scene(Caller caller, Unit unit, ReportQuery query) {
        Set<String> below = units.branchesBelow(unit.id());
        List<Unit> branches =
                units.all().stream().filter(one -> below.contains(one.id())).toList();
        return new Scene(
                unit,
                branches,
                caller.isSystem() ? Optional.empty() : Optional.of(caller.username()),
                query.from(),
                query.to(),
                Titles.of(catalog, branches.stream().map(Unit::id).toList()));
    }

    private Report report(Kind kind, Scene scene) {
        Sums sums = Sums.of(figures, scene.scope());
        List<Figure> tiles = kind == Kind.OVERVIEW || kind == Kind.QUARTERLY
                ? new Tiles(sums, Sums.of(figures, scene.before().scope()), scene.all()).figures()
                : List.of();
        return new Report(kind, scene.unit(), scene.from(), scene.to(), clock.now(), tiles, tables(kind, scene, sums));
    }

    private List<Table> tables(Kind kind, Scene scene, Sums sums) {
        CountTables counts = new CountTables(scene);
        WorkTables work = new WorkTables(scene, sums);
        Scope scope = scene.scope();
        return switch (kind) {
            case OVERVIEW ->
                List.of(
                        months(counts, scene),
                        counts.types(sums.complaints()),
                        work.branches(),
                        work.times(),
                        counts.channels(figures.channels(scope)));
            case TYPES ->
                List.of(
                        counts.types(sums.complaints()),
                        counts.subjects(figures.subjects(scope, MOST_SUBJECTS)),
                        counts.heat(sums.complaints()));
            case BRANCHES -> List.of(work.branches(), work.times(), counts.heat(sums.complaints()));
            case DEADLINES -> List.of(work.deadlines(false), work.deadlines(true), work.times());
            case REMEDIES -> List.of(work.remedies(), work.costs());
            case SATISFACTION -> List.of(work.satisfaction(), work.grades());
            case QUARTERLY -> everything(scene, sums);
        };
    }

    private List<Table> everything(Scene scene, Sums sums) {
        List<Table> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.QUARTERLY) {
                tables(kind, scene, sums).stream()
                        .filter(table ->
                                all.stream().noneMatch(seen -> seen.id().equals(table.id())))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private Table months(CountTables counts, Scene scene) {
        List<LocalDate> starts = CountTables.months(scene.from(), scene.to());
        return counts.months(
                starts,
                figures.periods(
                        scene.scope(), starts.stream().map(scene::begins).toList()));
    }

    @Override
    public byte[] file(Report report, Format format, String language) {
        return switch (format) {
            case CSV -> CsvFile.of(report, language);
            case XLSX -> XlsxFile.of(report, language);
            case PDF -> printer.print(PdfPaper.of(report, language)).pdf();
        };
    }
}
