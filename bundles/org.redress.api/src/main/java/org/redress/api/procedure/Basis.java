package org.redress.api.procedure;

import java.time.LocalDate;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * The law that a rule comes from, as data with effective dates. A case runs on what was in force on the day it was
 * received; a rule out of force on that day does not apply to it.
 *
 * @param instrument name of the law or regulation
 * @param article for example {@code 14} or {@code 22-23}; empty when only the instrument is known
 * @param from first day in force; empty for always
 * @param to last day in force; empty while it is in force
 * @param confidence how the figure was checked; shown to people, so that nobody relies on what nobody read
 */
public record Basis(
        Text instrument,
        Optional<String> article,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Confidence confidence) {

    /** How sure the pack is of the figure. */
    public enum Confidence {
        /** The text of the law itself was read. */
        VERIFIED,
        /** Taken from a summary of somebody else. */
        SECONDARY,
        /** To be checked against the official text before anybody relies on it. */
        UNVERIFIED
    }

    public boolean inForceOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
