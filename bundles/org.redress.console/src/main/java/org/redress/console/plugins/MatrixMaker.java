package org.redress.console.plugins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginState;
import org.redress.api.procedure.PackKind;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.console.view.Field;
import org.redress.console.view.Matrix;
import org.redress.console.view.PluginPanel;
import org.redress.console.web.Pages;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** The table of units by plugins. */
final class MatrixMaker {

    private static final int SHOWN_REFUSED = 10;

    private final Services services;
    private final PluginWords words;
    private final SignatureWords signatures;
    private final CellMaker cells;

    MatrixMaker(Services services, Pages pages) {
        this.services = services;
        this.words = new PluginWords(pages);
        this.signatures = new SignatureWords(pages);
        this.cells = new CellMaker(words, signatures);
    }

    Matrix matrix(Visit visit, MatrixQuery query, Optional<PluginPanel> panel) {
        List<Unit> units = services.units().all();
        List<Plugin> all = services.plugins().plugins();
        Grid grid = new Grid(services.plugins(), all, units);
        List<Plugin> plugins = shown(query, all, grid);
        UnitRows tree = new UnitRows(units);
        List<UnitRows.Row> rows = tree.rows(query, unit -> plugins.stream()
                .anyMatch(plugin -> grid.at(plugin.id(), unit.id()).own().isPresent()));
        Set<String> open = tree.open(query);
        List<Matrix.Row> page = rows.stream()
                .skip(query.from())
                .limit(UnitRows.PAGE)
                .map(row -> row(visit, query, row, open, plugins, grid, panel))
                .toList();
        int left = rows.size() - query.from() - page.size();
        return new Matrix(
                filter(visit, query),
                groups(visit, plugins),
                plugins.stream().map(plugin -> column(visit, plugin)).toList(),
                page,
                left > 0
                        ? Optional.of(new Matrix.More(
                                query.from(query.from() + UnitRows.PAGE).page(), left))
                        : Optional.empty(),
                words.refused(visit, services.plugins().refused(), Optional.empty(), SHOWN_REFUSED),
                plugins.stream()
                        .map(plugin ->
                                new Field.Option(plugin.id(), visit.words().of(plugin.title())))
                        .toList(),
                panel);
    }

    private List<Plugin> shown(MatrixQuery query, List<Plugin> all, Grid grid) {
        String find = query.plugin().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(plugin ->
                        query.kind().filter(kind -> kind != plugin.kind()).isEmpty())
                .filter(plugin -> Stream.of(
                                plugin.id(),
                                plugin.title().in("zh"),
                                plugin.title().in("en"))
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(find)))
                .filter(plugin -> fits(query.state(), plugin, grid))
                .sorted(Comparator.comparing(Plugin::kind))
                .toList();
    }

    private boolean fits(MatrixQuery.State state, Plugin plugin, Grid grid) {
        boolean parked = plugin.state() == PluginState.PARKED;
        return switch (state) {
            case PRESENT -> !parked || grid.hinderedAnywhere(plugin.id());
            case USED -> grid.usedAnywhere(plugin.id());
            case PARKED -> parked;
            case ATTENTION ->
                plugin.state() == PluginState.QUARANTINED
                        || plugin.versions().stream().anyMatch(signatures::wrong)
                        || grid.hinderedAnywhere(plugin.id());
        };
    }

    private List<Matrix.Group> groups(Visit visit, List<Plugin> plugins) {
        List<Matrix.Group> groups = new ArrayList<>();
        for (PackKind kind : PackKind.values()) {
            int width = (int)
                    plugins.stream().filter(plugin -> plugin.kind() == kind).count();
            if (width > 0) {
                groups.add(new Matrix.Group(words.kind(visit, kind), width));
            }
        }
        return groups;
    }

    private Matrix.Column column(Visit visit, Plugin plugin) {
        List<Matrix.Mark> marks = new ArrayList<>();
        if (plugin.state() != PluginState.ACTIVE) {
            marks.add(words.state(visit, plugin.state()));
        }
        plugin.versions().stream()
                .filter(signatures::wrong)
                .findFirst()
                .ifPresent(version ->
                        marks.add(new Matrix.Mark(signatures.of(visit, version).words(), "rd-badge-amber")));
        return new Matrix.Column(plugin.id(), visit.words().of(plugin.title()), PluginPage.href(plugin.id()), marks);
    }

    private Matrix.Row row(
            Visit visit,
            MatrixQuery query,
            UnitRows.Row row,
            Set<String> open,
            List<Plugin> plugins,
            Grid grid,
            Optional<PluginPanel> panel) {
        Unit unit = row.unit();
        String name = visit.words().of(unit.name());
        return new Matrix.Row(
                unit.id(),
                name,
                InForcePage.href(unit.id()),
                Math.min(row.depth(), 3),
                row.canFold()
                        ? Optional.of(new Matrix.Toggle(
                                query.toggled(unit.id(), open).page(),
                                row.open(),
                                visit.words().get(row.open() ? "plugins.fold" : "plugins.unfold", name)))
                        : Optional.empty(),
                unit.kind() == UnitKind.BRANCH ? "" : visit.words().get("plugins.branches", row.branches()),
                !unit.active(),
                plugins.stream()
                        .map(plugin -> cells.cell(
                                visit,
                                plugin,
                                grid.at(plugin.id(), unit.id()),
                                query.cell(plugin.id(), unit.id()),
                                (int) row.folded().stream()
                                        .filter(branch -> grid.differs(plugin.id(), unit.id(), branch))
                                        .count(),
                                panel.filter(shown -> shown.plugin().equals(plugin.id())
                                                && shown.unit().equals(unit.id()))
                                        .isPresent()))
                        .toList());
    }

    private Matrix.Filter filter(Visit visit, MatrixQuery query) {
        return new Matrix.Filter(
                query.address(),
                query.unit(),
                query.plugin(),
                query.kind().map(kind -> kind.name().toLowerCase(Locale.ROOT)).orElse(""),
                query.state().code(),
                query.own(),
                Stream.of(PackKind.values())
                        .map(kind -> new Field.Option(kind.name().toLowerCase(Locale.ROOT), words.kind(visit, kind)))
                        .toList(),
                Stream.of(MatrixQuery.State.values())
                        .map(state ->
                                new Field.Option(state.code(), visit.words().code("plugins.show", state.code())))
                        .toList(),
                query.filters());
    }
}
