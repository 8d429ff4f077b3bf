package org.redress.engine.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.PauseRule;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.SettingDecl;
import org.redress.api.procedure.Trigger;

/**
 * What can be told of deadlines and tracks outside from their declarations: each can start at all, and each pause ends by
 * itself.
 */
final class ClockProof {

    private static final Set<String> MISSED = Set.of("clock-breached", "target-missed");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Procedure pack;

    ClockProof(Procedure pack) {
        this.pack = pack;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Set<String> startable = startable();
        for (ClockDecl clock : pack.clocks()) {
            if (!startable.contains(clock.id()) && own(clock)) {
                findings.add(new Finding(
                        Flaw.DEAD_CLOCK,
                        local(clock.id()),
                        List.of(),
                        Flaw.DEAD_CLOCK
                                .message()
                                .with(
                                        "others",
                                        clock.start().stream()
                                                .flatMap(trigger -> trigger.detail().stream())
                                                .map(ClockProof::local)
                                                .collect(Collectors.joining(", ")))));
            }
            clock.pause()
                    .filter(pause -> !ends(pause))
                    .ifPresent(pause -> findings.add(new Finding(
                            Flaw.ENDLESS_PAUSE, local(clock.id()), List.of(), Flaw.ENDLESS_PAUSE.message())));
        }
        pack.handling().outside().tracks().stream()
                .filter(track -> track.need()
                        .flatMap(need -> need.when().settled(Map.of()))
                        .filter(holds -> !holds)
                        .isPresent())
                .forEach(track ->
                        findings.add(new Finding(Flaw.DEAD_TRACK, track.code(), List.of(), Flaw.DEAD_TRACK.message())));
        return findings;
    }

    /** Clocks that something else than a clock starts, and those that these start by being missed. */
    private Set<String> startable() {
        Set<String> startable = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (ClockDecl clock : pack.clocks()) {
                if (clock.start().stream().anyMatch(trigger -> happens(trigger, startable))) {
                    more |= startable.add(clock.id());
                }
            }
        }
        return startable;
    }

    private static boolean happens(Trigger trigger, Set<String> startable) {
        return !MISSED.contains(trigger.event())
                || trigger.detail().map(startable::contains).orElse(true);
    }

    /** Whether it waits for clocks of this pack alone; of others nothing is known here. */
    private boolean own(ClockDecl clock) {
        Set<String> known = pack.clocks().stream().map(ClockDecl::id).collect(Collectors.toSet());
        return clock.start().stream()
                .flatMap(trigger -> trigger.detail().stream())
                .allMatch(known::contains);
    }

    private boolean ends(PauseRule pause) {
        return pause.setting()
                .map(name -> Optional.ofNullable(pack.settings().get(name))
                        .filter(ClockProof::bounded)
                        .isPresent())
                .orElse(pause.limit() >= 1);
    }

    private static boolean bounded(SettingDecl setting) {
        try {
            return JSON.readTree(setting.schema()).has("maximum");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the compiler wrote this schema", impossible);
        }
    }

    private static String local(String id) {
        return id.substring(id.indexOf('/') + 1);
    }
}
