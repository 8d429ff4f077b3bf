package org.redress.console.view;

import java.util.List;

/**
 * A corrective or preventive measure.
 *
 * @param badge class of the badge of its state
 * @param notes what was done and what the effect was, in sentences
 * @param acts what the reader may do with it
 */
public record MeasureLine(
        String kind,
        String text,
        Person person,
        String role,
        String when,
        String tone,
        String state,
        String badge,
        List<String> notes,
        List<CaseView.Act> acts) {}
