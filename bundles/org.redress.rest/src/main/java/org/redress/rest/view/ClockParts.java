package org.redress.rest.view;

import java.time.LocalDate;
import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.procedure.Basis;
import org.redress.api.text.Text;

/** Deadlines of a case, with which of a subject counts. */
record ClockParts(BranchTime time) {

    private static final Text WINNER = Text.of("同一事项以最早到期的为准：{clock}", "Of one subject the earliest counts: {clock}");

    ClockView clock(CaseFile file, CaseClock clock) {
        Optional<CaseClock> winner = file.outrunBy(clock);
        boolean wins = file.clocks().stream().anyMatch(other -> file.outrunBy(other)
                .filter(first -> first.id().equals(clock.id()))
                .isPresent());
        Optional<Text> sentence = winner.or(() -> wins ? Optional.of(clock) : Optional.empty())
                .map(first -> WINNER.with("clock", first.title()));
        return new ClockView(
                clock.id(),
                clock.subject(),
                Words.of(clock.title()),
                clock.running(),
                Codes.of(clock.state()),
                time.of(clock.startedAt()),
                clock.amount(),
                Codes.of(clock.unit()),
                clock.official() ? "official" : "house",
                clock.provisional(),
                clock.running() && winner.isEmpty(),
                winner.map(CaseClock::id).orElse(null),
                Words.of(sentence),
                time.of(clock.dueAt()),
                time.of(clock.breachedAt()),
                time.of(clock.stoppedAt()),
                clock.target(),
                clock.urgent(),
                time.of(clock.dormantSince()),
                clock.pauses().stream().map(this::pause).toList(),
                clock.warnings().stream()
                        .map(step -> new ClockView.WarningView(time.of(step.at()), time.of(step.firedAt())))
                        .toList(),
                clock.basis().map(ClockParts::basis).orElse(null),
                Words.of(clock.why()));
    }

    private ClockView.PauseView pause(CaseClock.Pause pause) {
        return new ClockView.PauseView(
                time.of(pause.from()),
                time.of(pause.limit()),
                time.of(pause.to()),
                Words.of(pause.reason()),
                pause.by());
    }

    static ClockView.BasisView basis(Basis basis) {
        return new ClockView.BasisView(
                Words.of(basis.instrument()),
                basis.article().orElse(null),
                basis.from().map(LocalDate::toString).orElse(null),
                basis.to().map(LocalDate::toString).orElse(null),
                Codes.of(basis.confidence()));
    }
}
