package org.redress.console.view;

import java.util.List;

/**
 * A time away as its card shows and takes it.
 *
 * @param action where the form goes
 * @param state what holds now, in a sentence; empty when nothing was entered
 * @param from first day, as a browser's field takes it
 * @param until last day
 */
public record AbsenceCard(
        String action, String state, String from, String until, String deputy, List<Field.Option> colleagues) {}
