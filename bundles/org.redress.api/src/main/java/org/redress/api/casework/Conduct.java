package org.redress.api.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.procedure.ProtocolStep.Kind;

/**
 * What was done about disruptive conduct, and services that were refused. Steps belong to incidents: an incident begins
 * with a step of a stage or an emergency, and is over with a step that ends it. Warnings of one do not count in the next.
 *
 * @param steps in the order in which they were taken
 * @param owed steps that have to be taken still
 * @param declines each time that the complaint was not accepted
 */
public record Conduct(
        List<StepTaken> steps, List<OwedStep> owed, List<ServiceRefusal> refusals, List<Decline> declines) {

    /** Of a case in which nothing of this has happened. */
    public static final Conduct NONE = new Conduct(List.of(), List.of(), List.of(), List.of());

    public Conduct {
        steps = List.copyOf(steps);
        owed = List.copyOf(owed);
        refusals = List.copyOf(refusals);
        declines = List.copyOf(declines);
    }

    /** Number of the latest incident; 0 before the first. */
    public int incident() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).incident();
    }

    /** Steps of the incident that is under way; none once it is over. */
    public List<StepTaken> present() {
        List<StepTaken> latest =
                steps.stream().filter(step -> step.incident() == incident()).toList();
        return latest.stream().anyMatch(step -> step.kind() == Kind.ENDING) ? List.of() : latest;
    }

    public int warnings() {
        return (int)
                present().stream().filter(step -> step.kind() == Kind.WARNING).count();
    }

    /** The highest stage that the present incident has reached. */
    public int stage() {
        return present().stream().mapToInt(StepTaken::stage).max().orElse(0);
    }

    public boolean took(String step) {
        return present().stream().anyMatch(taken -> taken.step().equals(step));
    }

    /** Whether the present incident is an emergency. */
    public boolean inDanger() {
        return present().stream().anyMatch(step -> step.kind() == Kind.EMERGENCY);
    }

    /** Whether there was an emergency at any time. */
    public boolean emergency() {
        return steps.stream().anyMatch(step -> step.kind() == Kind.EMERGENCY);
    }

    public boolean recording() {
        return present().stream().anyMatch(StepTaken::recording);
    }

    public boolean stopped() {
        return present().stream().anyMatch(step -> !step.blocks().isEmpty());
    }

    /** The step that holds an action now. */
    public Optional<StepTaken> holding(String action) {
        return present().stream().filter(step -> step.blocks().contains(action)).findFirst();
    }

    public boolean owes(String step) {
        return owed.stream().anyMatch(one -> one.step().equals(step));
    }

    /** Why the complaint was not accepted, as long as it has not been opened again since. */
    public Optional<Decline> declined(int round) {
        return declines.stream().filter(decline -> decline.round() == round).reduce((earlier, later) -> later);
    }

    /** With one more step; it is owed no longer, and {@code more} is from now on. */
    public Conduct taking(StepTaken step, List<OwedStep> more) {
        List<OwedStep> left =
                owed.stream().filter(one -> !one.step().equals(step.step())).toList();
        return new Conduct(
                plus(steps, step), Stream.concat(left.stream(), more.stream()).toList(), refusals, declines);
    }

    public Conduct owing(List<OwedStep> others) {
        return new Conduct(steps, others, refusals, declines);
    }

    public Conduct refusing(ServiceRefusal refusal) {
        return new Conduct(steps, owed, plus(refusals, refusal), declines);
    }

    public Conduct declining(Decline decline) {
        return new Conduct(steps, owed, refusals, plus(declines, decline));
    }

    /** A file goes to the steps of the latest incident that have waited for one of its kind. */
    public Conduct proven(String kind, String file) {
        return new Conduct(
                steps.stream()
                        .map(step -> step.incident() == incident()
                                        && step.evidence().isEmpty()
                                        && step.awaits().equals(Optional.of(kind))
                                ? step.provenBy(file)
                                : step)
                        .toList(),
                owed,
                refusals,
                declines);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
