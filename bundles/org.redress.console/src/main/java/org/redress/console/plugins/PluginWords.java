package org.redress.console.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginState;
import org.redress.api.plugin.PluginVersion;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.console.view.Matrix;
import org.redress.console.web.Pages;
import org.redress.console.web.Visit;

/** Decisions, states and refusals of plugins in words. */
final class PluginWords {

    private final Pages pages;

    PluginWords(Pages pages) {
        this.pages = pages;
    }

    /** What holds, and where that comes from: {@code On 1.2.0 · decided at East · locked by Lanhu}. */
    String holds(Visit visit, EffectiveActivation now) {
        List<String> parts = new ArrayList<>();
        String version = now.pack().map(pack -> " " + pack.version()).orElse("");
        parts.add(visit.words().get(now.on() ? "plugins.is.on" : "plugins.is.off") + version);
        parts.add(from(visit, now));
        now.lockedAt()
                .filter(unit -> !now.decidedAt().equals(Optional.of(unit)))
                .ifPresent(unit -> parts.add(visit.words().get("plugins.locked.at", pages.unitName(visit, unit))));
        return String.join(" · ", parts);
    }

    String from(Visit visit, EffectiveActivation now) {
        return now.decidedAt()
                .map(unit -> visit.words()
                        .get(
                                now.lockedAt().equals(Optional.of(unit)) ? "plugins.locked.at" : "plugins.decided.at",
                                pages.unitName(visit, unit)))
                .orElse(visit.words().get("plugins.undecided"));
    }

    /** What was decided at a unit, by whom, when and why. */
    List<String> decision(Visit visit, Activation own) {
        List<String> lines = new ArrayList<>();
        List<String> what = new ArrayList<>();
        what.add(visit.words().get("plugins.state." + own.state().name().toLowerCase(Locale.ROOT)));
        if (own.locked()) {
            what.add(visit.words().get("plugins.cell.lock"));
        }
        own.versionRange().ifPresent(range -> what.add(visit.words().get("plugins.range.is", range)));
        if (!own.settings().isEmpty()) {
            what.add(visit.words().get("plugins.settings", own.settings().size()));
        }
        lines.add(String.join(" · ", what));
        lines.add(visit.words()
                .get(
                        "plugins.own.by",
                        pages.person(visit, own.by()).name(),
                        pages.times(visit).moment(own.at(), pages.zone(visit))));
        lines.add(visit.words().get("plugins.own.why", own.reason()));
        return lines;
    }

    Matrix.Mark state(Visit visit, PluginState state) {
        String tone =
                state == PluginState.QUARANTINED ? "rd-badge-red" : state == PluginState.ACTIVE ? "rd-badge-green" : "";
        return new Matrix.Mark(visit.words().get("plugin.state." + state.name().toLowerCase(Locale.ROOT)), tone);
    }

    String kind(Visit visit, PackKind kind) {
        return visit.words().get("plugins.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** The version of a plugin that a unit uses, else the one that leads. */
    static Optional<PluginVersion> inUse(Plugin plugin, EffectiveActivation now) {
        Optional<PackRef> ref = now.pack().or(plugin::current);
        return plugin.versions().stream()
                .filter(version -> ref.filter(version.ref()::equals).isPresent())
                .findFirst();
    }

    /** Of the packs that were refused, those from these places. */
    List<Matrix.Refused> refused(Visit visit, List<RefusedPack> packs, Optional<Set<String>> origins, int limit) {
        return packs.stream()
                .filter(one -> origins.isEmpty() || origins.get().contains(one.origin()))
                .limit(limit)
                .map(one -> new Matrix.Refused(
                        one.origin(),
                        pages.times(visit).moment(one.at(), pages.zone(visit)),
                        one.errors().stream()
                                .map(error -> error.in(visit.language()))
                                .toList()))
                .toList();
    }
}
