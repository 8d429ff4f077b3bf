package org.redress.console.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redress.api.plugin.PlanImpact;
import org.redress.api.plugin.PlanImpact.Branch;
import org.redress.api.plugin.PlanImpact.Delivery;
import org.redress.api.plugin.PlanImpact.Kind;
import org.redress.api.plugin.PluginPlan;
import org.redress.console.admin.BranchNames;
import org.redress.console.view.Matrix;
import org.redress.console.view.PlanSheet.Line;
import org.redress.console.view.PlanSheet.Part;
import org.redress.console.view.Shell;
import org.redress.console.web.Pages;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** What a plan touches, by heading; a heading with nothing below it is left out. */
final class TouchedMaker {

    private static final Matrix.Mark NONE = new Matrix.Mark("", "");

    private final Services services;
    private final Pages pages;
    private final Visit visit;
    private final PackNames names;
    private final FieldLine fields;

    TouchedMaker(Services services, Pages pages, Visit visit, PackNames names) {
        this.services = services;
        this.pages = pages;
        this.visit = visit;
        this.names = names;
        this.fields = new FieldLine(visit.words());
    }

    List<Part> parts(PluginPlan plan) {
        PlanImpact impact = plan.impact();
        String plugin = plan.request().plugin();
        List<Part> parts = new ArrayList<>();
        parts.add(part("branches", impact.branches().size(), true, branches(impact.branches())));
        parts.add(part("cases", impact.cases().total(), false, cases(impact.cases())));
        parts.add(part("clocks", impact.cases().clocks().size(), false, clocks(impact.cases())));
        parts.add(part("forms", impact.forms().size(), false, forms(impact.forms())));
        parts.add(part("settings", impact.settings().size(), false, settings(plugin, impact.settings())));
        parts.add(part("misfits", impact.misfits().size(), true, misfits(plugin, impact.misfits())));
        parts.add(part("deliveries", impact.deliveries().size(), false, deliveries(impact.deliveries())));
        parts.add(part("refreshes", impact.refreshes().size(), true, refreshes(impact.refreshes())));
        return parts.stream().filter(part -> !part.lines().isEmpty()).toList();
    }

    private Part part(String id, int count, boolean open, List<Line> lines) {
        return new Part(id, visit.words().get("plan.part." + id), count, open, lines);
    }

    /** Those where the same changes are one line. */
    private List<Line> branches(List<Branch> all) {
        BranchNames called = new BranchNames(visit.words(), services.units().all());
        Comparator<Branch> order = Comparator.comparing(Branch::change)
                .thenComparing(branch -> branch.before().orElse(""))
                .thenComparing(branch -> branch.after().orElse(""));
        Map<Branch, List<String>> groups = all.stream()
                .collect(Collectors.groupingBy(
                        branch -> branch,
                        () -> new TreeMap<>(order),
                        Collectors.mapping(Branch::unit, Collectors.toList())));
        List<Line> lines = new ArrayList<>();
        groups.forEach((like, units) -> {
            String few = called.few(units);
            String each = called.all(units);
            lines.add(new Line(
                    visit.words()
                            .get(
                                    "plan.branches." + code(like.change()),
                                    like.before().orElse("–"),
                                    like.after().orElse("–")),
                    new Matrix.Mark(visit.words().get("plugins.branches", units.size()), ""),
                    List.of(few),
                    few.equals(each) ? "" : each,
                    List.of()));
        });
        return lines;
    }

    private List<Line> cases(PlanImpact.Cases cases) {
        if (cases.total() == 0) {
            return List.of();
        }
        int more = cases.total() - cases.numbers().size();
        return List.of(new Line(
                visit.words().get("plan.cases.go-on"),
                NONE,
                more > 0 ? List.of(visit.words().get("plan.cases.more", more)) : List.of(),
                "",
                cases.numbers().stream()
                        .map(number -> new Shell.Link("/cases/" + number, number))
                        .toList()));
    }

    private List<Line> clocks(PlanImpact.Cases cases) {
        return cases.clocks().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(clock -> line(
                        names.clock(clock.getKey()),
                        new Matrix.Mark(visit.words().get("plan.clocks.running", clock.getValue()), ""),
                        List.of()))
                .toList();
    }

    private List<Line> forms(List<PlanImpact.FormChange> changes) {
        return changes.stream()
                .map(change -> {
                    Optional<String> words = change.after().or(change::before);
                    String type = names.type(change.type())
                            .or(() -> change.field().isEmpty() ? words : Optional.empty())
                            .orElse(change.type());
                    String field = change.field()
                            .map(name -> " · " + fields.title(words.orElse(name)))
                            .orElse("");
                    return line(
                            type + field,
                            mark(change.kind()),
                            change.field().isEmpty()
                                    ? List.of()
                                    : values(
                                            change.before().map(fields::rest),
                                            change.after().map(fields::rest)));
                })
                .toList();
    }

    private List<Line> settings(String plugin, List<PlanImpact.SettingChange> changes) {
        return changes.stream()
                .map(change -> line(
                        names.setting(plugin, change.name()),
                        mark(change.kind()),
                        values(change.before(), change.after())))
                .toList();
    }

    private List<String> values(Optional<String> before, Optional<String> after) {
        List<String> values = new ArrayList<>();
        before.ifPresent(value -> values.add(visit.words().get("plan.before", value)));
        after.ifPresent(value -> values.add(visit.words().get("plan.after", value)));
        return values;
    }

    private List<Line> misfits(String plugin, List<PlanImpact.Misfit> misfits) {
        return misfits.stream()
                .map(misfit -> line(
                        pages.unitName(visit, misfit.unit()) + " · " + names.setting(plugin, misfit.name()),
                        new Matrix.Mark(misfit.value(), "rd-badge-amber"),
                        List.of(visit.words().of(misfit.why()))))
                .toList();
    }

    private List<Line> deliveries(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(one -> {
                    List<String> subs = new ArrayList<>(List.of(one.origin()));
                    one.bundle().ifPresent(subs::add);
                    String tone =
                            switch (one.becomes()) {
                                case COMES -> "rd-badge-blue";
                                case LEADS -> "rd-badge-accent";
                                case STAYS -> "";
                                case GOES -> "rd-badge-amber";
                            };
                    String becomes = visit.words().get("plan.becomes." + code(one.becomes()));
                    return line(one.version(), new Matrix.Mark(becomes, tone), subs);
                })
                .toList();
    }

    private List<Line> refreshes(List<String> bundles) {
        return bundles.stream().map(bundle -> line(bundle, NONE, List.of())).toList();
    }

    private static Line line(String title, Matrix.Mark mark, List<String> subs) {
        return new Line(title, mark, subs, "", List.of());
    }

    private Matrix.Mark mark(Kind kind) {
        String tone =
                switch (kind) {
                    case ADDED -> "rd-badge-green";
                    case REMOVED -> "rd-badge-amber";
                    case CHANGED -> "rd-badge-blue";
                };
        return new Matrix.Mark(visit.words().get("plan.kind." + code(kind)), tone);
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
