package org.redress.api.casework;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Corrective and preventive action: what the house changes, and whether it works.
 *
 * @param measures in the order planned
 */
public record Corrections(List<Measure> measures) {

    /** Of a case in which nothing of this has happened. */
    public static final Corrections NONE = new Corrections(List.of());

    public Corrections {
        measures = List.copyOf(measures);
    }

    public Corrections planned(Measure measure) {
        return new Corrections(
                Stream.concat(measures.stream(), Stream.of(measure)).toList());
    }

    public Corrections with(Measure changed) {
        return each(measure -> measure.no() == changed.no() ? changed : measure);
    }

    public Corrections each(UnaryOperator<Measure> change) {
        return new Corrections(measures.stream().map(change).toList());
    }

    public List<Measure> which(Predicate<Measure> wanted) {
        return measures.stream().filter(wanted).toList();
    }

    /** Those that do not work and in whose place no other was planned since that was found. */
    public List<Measure> unanswered() {
        return which(failed -> failed.check()
                .filter(found -> !found.effective())
                .filter(found -> measures.stream()
                        .noneMatch(later -> later.no() > failed.no()
                                && later.withdrawnAt().isEmpty()
                                && !later.at().isBefore(found.at())))
                .isPresent());
    }
}
