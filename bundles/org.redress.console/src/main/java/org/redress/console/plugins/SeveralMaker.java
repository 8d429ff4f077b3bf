package org.redress.console.plugins;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.ActivationPreview;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginVersion;
import org.redress.api.problem.Outcome;
import org.redress.api.unit.Unit;
import org.redress.console.admin.UnitTree;
import org.redress.console.view.Field;
import org.redress.console.view.Matrix;
import org.redress.console.view.Refusal;
import org.redress.console.view.SeveralForm;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** One decision for several units: the form, and what becomes of each. Settings stay as they are. */
final class SeveralMaker {

    private static final int MAX_UNITS = 200;

    /** Takes a range away; an empty field leaves it as it is. */
    private static final String NO_RANGE = "-";

    private final Services services;
    private final PluginWords words;

    SeveralMaker(Services services, Pages pages) {
        this.services = services;
        this.words = new PluginWords(pages);
    }

    SeveralForm form(Visit visit, Posted typed, Plugin plugin, Optional<Refusal> refusal) {
        return make(visit, typed, plugin, Map.of(), false, "", refusal);
    }

    SeveralForm answered(Visit visit, Posted typed, Plugin plugin, Map<Unit, Outcome<?>> answers, boolean done) {
        Map<String, Matrix.Mark> marks = new HashMap<>();
        answers.forEach((unit, outcome) -> marks.put(unit.id(), mark(visit, outcome)));
        long good = answers.values().stream()
                .filter(outcome -> outcome instanceof Outcome.Done)
                .count();
        return make(
                visit,
                typed,
                plugin,
                marks,
                done,
                done ? visit.words().get("several.done", good, answers.size() - good) : "",
                Optional.empty());
    }

    private SeveralForm make(
            Visit visit,
            Posted typed,
            Plugin plugin,
            Map<String, Matrix.Mark> answers,
            boolean done,
            String said,
            Optional<Refusal> refusal) {
        Set<String> checked = Set.copyOf(typed.all("unit"));
        Set<String> shown = Set.copyOf(typed.sent("shown") ? typed.all("shown") : typed.all("unit"));
        MatrixQuery query = MatrixQuery.of(typed.text("filter"));
        return new SeveralForm(
                plugin.id(),
                visit.words().of(plugin.title()),
                query.address(),
                query.page(),
                units(shown).stream()
                        .map(unit -> new SeveralForm.Line(
                                unit.id(),
                                visit.words().of(unit.name()),
                                checked.contains(unit.id()),
                                words.holds(visit, services.plugins().activation(plugin.id(), unit.id())),
                                Optional.ofNullable(answers.get(unit.id()))))
                        .toList(),
                typed.get("state").orElse("on"),
                choice(
                        visit,
                        typed,
                        "locked",
                        List.of(
                                new Field.Option("true", visit.words().get("several.lock")),
                                new Field.Option("false", visit.words().get("several.unlock")))),
                choice(visit, typed, "versionRange", ranges(visit, plugin)),
                typed.text("reason"),
                !answers.isEmpty() && !done,
                done,
                said,
                refusal);
    }

    private static Field choice(Visit visit, Posted typed, String name, List<Field.Option> options) {
        return new Field(
                name,
                name,
                visit.words().code("several", name),
                visit.words().get("several.unchanged"),
                "choice",
                options,
                false,
                "",
                "",
                100,
                typed.all(name),
                "");
    }

    private static List<Field.Option> ranges(Visit visit, Plugin plugin) {
        List<Field.Option> ranges = new ArrayList<>();
        ranges.add(new Field.Option(NO_RANGE, visit.words().get("several.norange")));
        plugin.versions().stream()
                .filter(PluginVersion::live)
                .map(version -> version.ref().version())
                .forEach(version -> ranges.add(
                        new Field.Option(PanelMaker.only(version), visit.words().get("several.only", version))));
        return ranges;
    }

    private List<Unit> units(Set<String> ids) {
        return UnitTree.ordered(services.units().all()).stream()
                .filter(unit -> ids.contains(unit.id()))
                .limit(MAX_UNITS)
                .toList();
    }

    /** In this order a lock that is set above does not keep the units below from being decided. */
    List<Unit> deepestFirst(Posted typed) {
        List<Unit> units = new ArrayList<>(units(Set.copyOf(typed.all("unit"))));
        Collections.reverse(units);
        return units;
    }

    static ActivationChange change(Plugin plugin, Unit unit, Posted typed) {
        return new ActivationChange(
                plugin.id(),
                unit.id(),
                PanelMaker.state(typed.text("state")),
                typed.get("locked").map(Boolean::valueOf),
                typed.get("versionRange").map(range -> range.equals(NO_RANGE) ? "" : range),
                Optional.empty(),
                typed.text("reason"));
    }

    private static Matrix.Mark mark(Visit visit, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Done<?> done) {
            return new Matrix.Mark(
                    done.value() instanceof ActivationPreview preview
                            ? visit.words()
                                    .get(
                                            "several.would",
                                            preview.gain().size(),
                                            preview.lose().size(),
                                            preview.openCases())
                            : visit.words().get("several.ok"),
                    "rd-green");
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        return new Matrix.Mark((refusal.message() + " " + refusal.code()).strip(), "rd-amber");
    }
}
