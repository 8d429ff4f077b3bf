package org.redress.console.casepage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.State;
import org.redress.api.casework.Offer;
import org.redress.api.procedure.Basis;
import org.redress.console.view.CaseView.Badge;
import org.redress.console.view.CaseView.Clock;
import org.redress.console.view.CaseView.Ended;

/** The panel of deadlines: what is due when, what rests and why, which of a subject counts, and on which law it stands. */
final class Deadlines {

    private static final String AMBER = "rd-badge-amber";

    private final Opened opened;

    private Deadlines(Opened opened) {
        this.opened = opened;
    }

    /** Those that are owed: what runs first, then what is paused, then what lies dormant. */
    static List<Clock> of(Opened opened) {
        Deadlines deadlines = new Deadlines(opened);
        return opened.file().clocks().stream()
                .filter(CaseClock::open)
                .sorted(Comparator.comparing(CaseClock::state).thenComparing(CaseClock::dueAt))
                .map(deadlines::clock)
                .toList();
    }

    private Clock clock(CaseClock clock) {
        boolean runs = clock.running();
        String tone = runs ? opened.times().tone(clock.dueAt()) : "rd-muted";
        return new Clock(
                clock.id(),
                opened.say(clock.title()),
                runs || kept(clock) ? opened.moment(clock.dueAt()) : opened.say("clock.state." + code(clock.state())),
                runs || kept(clock) ? opened.times().remaining(clock.dueAt()) : "",
                tone,
                used(clock),
                bar(runs, tone),
                badges(clock),
                opened.say(clock.why()),
                notes(clock),
                trace(clock));
    }

    /** Those that nobody owes any more, the last one first: when they ended, and whether that was in time. */
    static List<Ended> ended(Opened opened) {
        Deadlines deadlines = new Deadlines(opened);
        return opened.file().clocks().stream()
                .filter(clock -> clock.stoppedAt().isPresent())
                .sorted(Comparator.comparing(
                        (CaseClock clock) -> clock.stoppedAt().orElseThrow(), Comparator.reverseOrder()))
                .map(deadlines::ended)
                .toList();
    }

    private Ended ended(CaseClock clock) {
        boolean late = clock.breachedAt().isPresent();
        String key = !late ? "clock.ended" : clock.target() ? "clock.ended.target" : "clock.ended.late";
        return new Ended(
                opened.say(clock.title()),
                opened.say(key, opened.moment(clock.stoppedAt().orElseThrow())),
                !late ? "" : clock.target() ? "rd-amber" : "rd-red",
                trace(clock));
    }

    private String trace(CaseClock clock) {
        return opened.href() + "/trace?clock=" + URLEncoder.encode(clock.id(), StandardCharsets.UTF_8);
    }

    private static String bar(boolean runs, String tone) {
        if (!runs) {
            return "rd-v-mute";
        }
        return tone.equals("rd-red") ? "rd-v-red" : tone.equals("rd-amber") ? "rd-v-amber" : "rd-v";
    }

    /** Per cent of the time that are gone. */
    private int used(CaseClock clock) {
        long whole = Duration.between(clock.startedAt(), clock.dueAt()).toSeconds();
        long gone = Duration.between(clock.startedAt(), opened.times().now()).toSeconds();
        return whole <= 0 ? 100 : (int) Math.max(0, Math.min(100, gone * 100 / whole));
    }

    private static boolean kept(CaseClock clock) {
        return clock.state() == State.CUSTODY;
    }

    private List<Badge> badges(CaseClock clock) {
        List<Badge> badges = new ArrayList<>();
        if (kept(clock)) {
            String key = clock.subject().equals(Offer.CLOCKS) ? "clock.state.validity" : "clock.state.custody";
            badges.add(new Badge(opened.say(key), "rd-badge-line", ""));
        }
        if (wins(clock)) {
            badges.add(new Badge(opened.say("clock.counts"), "rd-badge-accent", ""));
        }
        if (clock.target() && !kept(clock)) {
            badges.add(new Badge(opened.say("clock.target"), "rd-badge-line", ""));
        }
        if (clock.provisional()) {
            badges.add(new Badge(opened.say("clock.provisional"), AMBER, ""));
        }
        clock.basis().map(Basis::confidence).ifPresent(confidence -> badges.add(Laws.badge(opened, confidence)));
        return badges;
    }

    private boolean wins(CaseClock clock) {
        return opened.file().clocks().stream().anyMatch(other -> opened.file()
                .outrunBy(other)
                .filter(first -> first.id().equals(clock.id()))
                .isPresent());
    }

    private List<String> notes(CaseClock clock) {
        List<String> notes = new ArrayList<>();
        if (clock.state() == State.PAUSED) {
            CaseClock.Pause pause = clock.pause().orElseThrow();
            notes.add(opened.say("clock.paused.note", opened.moment(pause.limit()), opened.say(pause.reason())));
        } else if (clock.state() == State.DORMANT) {
            notes.add(opened.say("clock.dormant.note"));
        }
        opened.file()
                .outrunBy(clock)
                .ifPresent(first -> notes.add(opened.say("clock.outrun", opened.say(first.title()))));
        warning(clock).ifPresent(notes::add);
        opened.file().dossier().papers().seals().stream()
                .filter(seal -> clock.id().equals(CaseClock.each(clock.rule(), String.valueOf(seal.no()))))
                .forEach(seal -> notes.add(
                        opened.say("clock.seal", seal.no(), String.join(opened.say("list.comma"), seal.items()))));
        if (clock.provisional()) {
            notes.add(opened.say("clock.provisional.note"));
        }
        clock.basis().ifPresent(basis -> notes.add(Laws.source(opened, basis)));
        return notes;
    }

    private Optional<String> warning(CaseClock clock) {
        return clock.warnings().stream()
                .filter(step -> step.firedAt().isEmpty())
                .findFirst()
                .filter(step -> clock.running() && clock.breachedAt().isEmpty())
                .map(step -> opened.say("clock.warns", opened.moment(step.at())))
                .or(() -> clock.warnings().stream()
                        .flatMap(step -> step.firedAt().stream())
                        .reduce((first, last) -> last)
                        .map(at -> opened.say("clock.warned", opened.moment(at))));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
