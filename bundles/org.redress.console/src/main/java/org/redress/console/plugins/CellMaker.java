package org.redress.console.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginState;
import org.redress.api.procedure.PackRef;
import org.redress.console.view.Matrix;
import org.redress.console.web.Visit;

/** One plugin at one unit, as a cell: the tone says most of it, the words all of it. */
final class CellMaker {

    private final PluginWords words;
    private final SignatureWords signatures;

    CellMaker(PluginWords words, SignatureWords signatures) {
        this.words = words;
        this.signatures = signatures;
    }

    /**
     * @param differ branches below that are not shown and work differently
     */
    Matrix.Cell cell(Visit visit, Plugin plugin, EffectiveActivation now, String href, int differ, boolean chosen) {
        Optional<Activation> own = now.own();
        boolean decided =
                own.filter(one -> one.state() != Activation.State.INHERIT).isPresent();
        boolean locked =
                own.filter(Activation::locked).isPresent() && now.lockedAt().isEmpty();
        boolean quarantined = now.on() && plugin.state() == PluginState.QUARANTINED;
        Optional<String> other = now.pack()
                .filter(pack -> !plugin.current().equals(Optional.of(pack)))
                .map(PackRef::version);
        boolean unsafe = now.on()
                && PluginWords.inUse(plugin, now).filter(signatures::wrong).isPresent();
        boolean hindered = now.hindrance().isPresent();
        String tone = quarantined
                ? "rd-quar"
                : unsafe || hindered
                        ? "rd-warn"
                        : locked
                                ? "rd-lock"
                                : other.isPresent()
                                        ? "rd-pilot"
                                        : now.on() ? decided ? "rd-on" : "rd-inh" : decided ? "rd-no" : "rd-off";
        String icon = quarantined || unsafe || hindered
                ? "alert"
                : locked || now.lockedAt().isPresent()
                        ? "lock"
                        : other.isPresent() ? "flag" : now.on() ? "check" : decided ? "x" : "";
        boolean settings = own.filter(one -> !one.settings().isEmpty()).isPresent();
        return new Matrix.Cell(
                visit.words().of(plugin.title()),
                href,
                other.orElse(""),
                tone,
                icon,
                settings,
                differ,
                words(visit, plugin, now, quarantined, unsafe, settings, differ),
                own.isEmpty() && differ == 0 && !quarantined && !unsafe && !hindered,
                chosen);
    }

    private String words(
            Visit visit,
            Plugin plugin,
            EffectiveActivation now,
            boolean quarantined,
            boolean unsafe,
            boolean settings,
            int differ) {
        List<String> parts = new ArrayList<>();
        parts.add(words.holds(visit, now));
        if (now.own().filter(Activation::locked).isPresent()) {
            parts.add(visit.words().get("plugins.cell.lock"));
        }
        if (quarantined) {
            parts.add(visit.words().get("plugins.cell.quar"));
        }
        if (unsafe) {
            PluginWords.inUse(plugin, now)
                    .ifPresent(
                            version -> parts.add(signatures.of(visit, version).words()));
        }
        now.hindrance().map(visit.words()::of).ifPresent(parts::add);
        if (settings) {
            parts.add(visit.words().get("plugins.cell.settings"));
        }
        if (differ > 0) {
            parts.add(visit.words().get("plugins.cell.differ", differ));
        }
        return String.join(" · ", parts);
    }
}
