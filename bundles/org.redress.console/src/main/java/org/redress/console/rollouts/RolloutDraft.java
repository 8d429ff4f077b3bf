package org.redress.console.rollouts;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginVersion;
import org.redress.api.plugin.Rollout.StopRules;
import org.redress.api.plugin.RolloutRequest;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.console.admin.UnitTree;
import org.redress.console.web.Posted;
import org.redress.console.web.Services;

/**
 * A roll-out as far as it is put together, with what is usual where nothing was typed. What is no number counts as 0, which
 * the service refuses in its words.
 *
 * @param units from the top, each followed by those below it
 * @param choices wave by unit
 */
record RolloutDraft(
        Plugin plugin, Posted typed, List<Unit> units, String unit, Map<String, String> choices, WavePlan plan) {

    /** Of the fields that hold the wave of a unit. */
    static final String WAVE = "wave.";

    private static final String WAVES = "3";
    private static final String SOAK = "4";
    private static final String HOURS = "hours";

    static RolloutDraft of(Services services, Plugin plugin, Posted typed) {
        List<Unit> units = UnitTree.ordered(services.units().all());
        String unit = typed.get("unit")
                .filter(id -> services.units().find(id).isPresent())
                .orElseGet(() -> upper(units).map(Unit::id).findFirst().orElse(""));
        Map<String, String> choices = new LinkedHashMap<>();
        units.forEach(one -> typed.get(WAVE + one.id())
                .filter(choice ->
                        WavePlan.number(choice) > 0 || choice.equals(WavePlan.SPREAD) || choice.equals(WavePlan.LATER))
                .ifPresent(choice -> choices.put(one.id(), choice)));
        WavePlan plan =
                WavePlan.of(units, unit, choices, number(text(typed, "waves", WAVES)), branch -> services.plugins()
                        .activation(plugin.id(), branch)
                        .on());
        return new RolloutDraft(plugin, typed, units, unit, choices, plan);
    }

    static Stream<Unit> upper(List<Unit> units) {
        return units.stream().filter(unit -> unit.kind() != UnitKind.BRANCH);
    }

    private static String text(Posted typed, String name, String usual) {
        return typed.sent(name) ? typed.text(name) : usual;
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    String waves() {
        return text(typed, "waves", WAVES);
    }

    String soak() {
        return text(typed, "soak", SOAK);
    }

    String soakIn() {
        return text(typed, "soakIn", HOURS);
    }

    Duration watched() {
        int number = number(soak());
        return switch (soakIn()) {
            case "minutes" -> Duration.ofMinutes(number);
            case "days" -> Duration.ofDays(number);
            default -> Duration.ofHours(number);
        };
    }

    /** A value of a stop rule, as typed. */
    String stop(String name, int usual) {
        return text(typed, "stop-" + name, String.valueOf(usual));
    }

    /** Versions that can be rolled out, the newest first. */
    List<String> versions() {
        return plugin.versions().stream()
                .filter(PluginVersion::live)
                .sorted(Comparator.comparing(PluginVersion::installedAt).reversed())
                .map(version -> version.ref().version())
                .toList();
    }

    /** The version that was chosen, else the newest that does not lead yet. */
    String version() {
        Optional<String> leads = plugin.current().map(ref -> ref.version());
        return typed.get("version").orElseGet(() -> versions().stream()
                .filter(version -> leads.filter(version::equals).isEmpty())
                .findFirst()
                .orElseGet(() -> leads.orElse("")));
    }

    RolloutRequest request() {
        return new RolloutRequest(
                plugin.id(),
                version(),
                unit,
                plan.waves(),
                watched(),
                new StopRules(
                        number(stop("timesUsual", StopRules.USUAL.timesUsual())),
                        number(stop("atLeast", StopRules.USUAL.atLeast())),
                        number(stop("failures", StopRules.USUAL.failures()))),
                typed.text("reason"));
    }
}
