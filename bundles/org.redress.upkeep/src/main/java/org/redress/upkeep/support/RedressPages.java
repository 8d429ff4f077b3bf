package org.redress.upkeep.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.api.account.Caller;
import org.redress.api.health.InvariantMonitor;
import org.redress.api.health.InvariantReport;
import org.redress.api.health.InvariantRule;
import org.redress.api.health.NodeHealth;
import org.redress.api.plugin.CodeAdministration;
import org.redress.api.plugin.CodeHealth;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.problem.Outcome;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.store.port.DatabaseUpkeep;

/** What our own services say; a page of one that is not there says so. */
final class RedressPages {

    private static final String MISSING = "not available now\n";

    private final Services services;
    private final Path log;

    RedressPages(Services services, Path log) {
        this.services = services;
        this.log = log;
    }

    String plugins() {
        return services.with(PluginAdministration.class, desk -> desk.plugins().stream()
                        .map(RedressPages::plugin)
                        .collect(Collectors.joining()))
                .orElse(MISSING);
    }

    private static String plugin(Plugin plugin) {
        return plugin.id() + " " + plugin.kind() + " " + plugin.state() + "\n"
                + plugin.versions().stream()
                        .map(version -> "    " + version.ref().version() + " "
                                + version.ref().digest().substring(0, 12) + " " + version.origin()
                                + (version.live() ? "" : ", parked") + ", open cases " + version.openCases() + "\n")
                        .collect(Collectors.joining());
    }

    /** Places and codes only: the words of an error quote the file. */
    String refused() {
        return services.with(PluginAdministration.class, desk -> desk.refused().stream()
                        .map(RedressPages::refused)
                        .collect(Collectors.joining()))
                .orElse(MISSING);
    }

    private static String refused(RefusedPack pack) {
        return pack.at() + " " + pack.origin() + "\n"
                + pack.errors().stream()
                        .map(error -> "    " + error.file() + ":" + error.line() + ":" + error.column() + " "
                                + error.code() + "\n")
                        .collect(Collectors.joining());
    }

    String code(Caller caller) {
        LogFilter filter = filter();
        return services.with(CodeAdministration.class, desk -> desk.health(caller))
                .map(health -> health instanceof Outcome.Done<List<CodeHealth>> done
                        ? done.value().stream().map(each -> code(each, filter)).collect(Collectors.joining())
                        : MISSING)
                .orElse(MISSING);
    }

    private static String code(CodeHealth health, LogFilter filter) {
        return health.plugin() + " " + health.version() + " " + health.condition() + ", calls " + health.calls()
                + ", failures " + health.failures() + ", hung " + health.hung() + ", stray threads "
                + health.strayThreads()
                + health.lastFailure()
                        .map(last -> ", last " + last.at() + " " + filter.words(last.what()))
                        .orElse("")
                + "\n";
    }

    String health() {
        return services.with(NodeHealth.class, checks -> checks.checks().stream()
                        .map(check -> (check.ok() ? "ok   " : "FAIL ") + check.name() + "\n"
                                + check.messages().stream()
                                        .map(message -> "    " + message + "\n")
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining()))
                .orElse(MISSING);
    }

    String invariants() {
        return services.with(InvariantMonitor.class, InvariantMonitor::report)
                .map(RedressPages::invariants)
                .orElse(MISSING);
    }

    private static String invariants(InvariantReport report) {
        return Arrays.stream(InvariantRule.values())
                        .map(rule -> rule.code() + " " + report.of(rule).count() + " "
                                + String.join(", ", report.of(rule).examples()) + "\n")
                        .collect(Collectors.joining())
                + "open-cases " + report.openCases() + "\nclocks-running " + report.clocksRunning()
                + "\nclocks-due " + report.clocksDue() + "\nclocks-fired " + report.clocksFired() + "\n";
    }

    String database() {
        return services.with(
                        DatabaseUpkeep.class,
                        database -> database.product() + "\nschema " + database.schema() + "\nbytes "
                                + database.size() + "\n"
                                + database.rows().entrySet().stream()
                                        .map(table -> table.getKey() + " " + table.getValue() + "\n")
                                        .collect(Collectors.joining()))
                .orElse(MISSING);
    }

    String log() throws IOException {
        return filter().lines(LogTail.of(log)).stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private LogFilter filter() {
        List<Unit> units = services.with(Units.class, Units::all).orElse(List.of());
        List<String> names = new ArrayList<>(units.stream().map(Unit::id).toList());
        Optional<List<String>> plugins = services.with(
                PluginAdministration.class,
                desk -> desk.plugins().stream().map(Plugin::id).toList());
        names.addAll(plugins.orElse(List.of()));
        return new LogFilter(units.stream().map(Unit::code).toList(), names);
    }
}
