package org.redress.console.casepage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.Assessment.Judgement;
import org.redress.api.casework.Assessment.Proposal;
import org.redress.api.casework.Assessment.Reversal;
import org.redress.api.procedure.AssessmentRule.Aspect;
import org.redress.api.procedure.ClassDecl;
import org.redress.console.view.AssessCard;
import org.redress.console.view.AssessCard.Cause;
import org.redress.console.view.AssessCard.Confirm;
import org.redress.console.view.AssessCard.Judged;
import org.redress.console.view.AssessCard.Line;

/** What rules propose about severity, urgency and class, beside what people confirmed. */
final class Judging {

    private Judging() {}

    static AssessCard card(Opened opened) {
        Assessment assessment = opened.file().assessment();
        return new AssessCard(
                alike(assessment.proposals()).map(made -> line(opened, made)).toList(),
                assessment.judgements().stream()
                        .map(made -> judged(opened, made))
                        .toList(),
                assessment.reversals().stream()
                        .map(made -> reversal(opened, made))
                        .toList(),
                opened.file()
                        .score()
                        .map(points -> opened.say("assess.score", points))
                        .orElse(""));
    }

    /** Rules that propose the same stand together, in the order of the first. */
    private static Stream<List<Proposal>> alike(List<Proposal> proposals) {
        return proposals.stream()
                .collect(Collectors.groupingBy(
                        made -> made.aspect() + made.value(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream();
    }

    private static Line line(Opened opened, List<Proposal> alike) {
        Proposal first = alike.get(0);
        String value = value(opened, first.aspect(), first.value());
        Optional<Proposal> asking = alike.stream()
                .filter(made -> opened.file().assessment().unseen(made) && !holds(opened, made))
                .findFirst();
        return new Line(
                opened.say("assess.proposed", value),
                asking.isPresent() ? "rd-badge-amber" : "rd-badge-line",
                alike.stream()
                        .map(made -> new Cause(
                                opened.say(made.why()),
                                opened.say("assess.since", opened.moment(made.at()), made.source())))
                        .toList(),
                asking.flatMap(made -> confirm(opened, made, value)));
    }

    private static Optional<Confirm> confirm(Opened opened, Proposal proposal, String value) {
        String action =
                switch (proposal.aspect()) {
                    case SEVERITY -> "set-severity";
                    case URGENCY -> "set-urgency";
                    case CLASS -> "classify";
                };
        boolean leading = opened.file()
                .assessment()
                .proposal(proposal.aspect())
                .filter(gravest -> gravest.value().equals(proposal.value()))
                .isPresent();
        boolean may = opened.offer(action)
                .filter(offer -> offer.permitted() && offer.allowed())
                .isPresent();
        if (!leading || !may) {
            return Optional.empty();
        }
        boolean urgency = proposal.aspect() == Aspect.URGENCY;
        return Optional.of(new Confirm(
                action,
                urgency ? "urgent" : proposal.aspect() == Aspect.CLASS ? "class" : "severity",
                urgency ? "true" : proposal.value(),
                opened.say("assess.as.proposed", opened.say(proposal.why())),
                opened.say("assess.confirm", value)));
    }

    /** Whether it is what a person has confirmed already. */
    private static boolean holds(Opened opened, Proposal proposal) {
        return opened.file()
                .assessment()
                .judgement(proposal.aspect())
                .filter(made -> made.value().equals(proposal.value()))
                .isPresent();
    }

    private static Judged judged(Opened opened, Judgement made) {
        return new Judged(
                opened.say("assess.confirmed", value(opened, made.aspect(), made.value())),
                made.reason(),
                opened.name(made.by()) + " · " + opened.moment(made.at()));
    }

    private static String reversal(Opened opened, Reversal made) {
        boolean fault = made.subject().equals("fault");
        String kind = fault ? "fault." : "issue.";
        return opened.say(
                "assess.reversed",
                fault
                        ? opened.say("assess.fault")
                        : opened.say(
                                "assess.issue",
                                made.subject().substring(made.subject().indexOf('/') + 1)),
                opened.say(kind + made.from()),
                opened.say(kind + made.to()),
                opened.name(made.by()),
                opened.moment(made.at()));
    }

    /** In words; also of a class that no pack of the case declares any more. */
    static String value(Opened opened, Aspect aspect, String value) {
        return switch (aspect) {
            case SEVERITY -> opened.say("severity." + value);
            case URGENCY -> opened.say(value.equals(Assessment.URGENT) ? "urgent" : "urgent.not");
            case CLASS -> className(opened, value);
        };
    }

    static String className(Opened opened, String code) {
        List<ClassDecl> classes = opened.rules().classes();
        return classes.stream()
                .filter(declared -> declared.code().equals(code))
                .findFirst()
                .map(declared -> opened.say(declared.title()))
                .orElse(code);
    }
}
