package org.redress.console.casepage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.api.casework.Conduct;
import org.redress.api.casework.ConductPolicy;
import org.redress.api.casework.ConductStanding;
import org.redress.api.casework.ConductStanding.Standing;
import org.redress.api.casework.Decline;
import org.redress.api.casework.OwedStep;
import org.redress.api.casework.ServiceRefusal;
import org.redress.api.casework.StepTaken;
import org.redress.api.problem.Blocker;
import org.redress.api.procedure.ProtocolStep;
import org.redress.api.text.Text;
import org.redress.console.view.CaseView.StageMark;
import org.redress.console.view.ConductCard;
import org.redress.console.view.ConductCard.Ahead;
import org.redress.console.view.ConductCard.Declined;
import org.redress.console.view.ConductCard.Next;
import org.redress.console.view.ConductCard.Refused;
import org.redress.console.view.ConductCard.Taken;

/** The protocol against disruptive conduct, made for somebody who stands in front of it with a phone in one hand. */
final class Conducts {

    private static final String WARNINGS = "core/protocol-warnings";
    private static final String EVIDENCE = "core/protocol-evidence";

    private final Opened opened;
    private final ConductStanding standing;
    private final Conduct conduct;
    private final ConductPolicy policy;

    private Conducts(Opened opened, ConductStanding standing) {
        this.opened = opened;
        this.standing = standing;
        this.conduct = opened.file().dossier().conduct();
        this.policy = ConductPolicy.of(opened.rules());
    }

    static ConductCard card(Opened opened, ConductStanding standing) {
        return new Conducts(opened, standing).card();
    }

    private ConductCard card() {
        boolean may = opened.offer("protocol-step")
                .filter(offer -> offer.permitted() && offer.allowed())
                .isPresent();
        int needed = standing.steps().stream()
                .mapToInt(step -> step.rule().needs().warnings())
                .max()
                .orElse(0);
        return new ConductCard(
                !conduct.present().isEmpty() || !conduct.owed().isEmpty(),
                needed == 0 ? "" : opened.say("conduct.warnings", conduct.warnings(), needed),
                IntStream.rangeClosed(1, needed)
                        .mapToObj(no -> no <= conduct.warnings())
                        .toList(),
                stages(),
                conduct.stage(),
                resting(),
                may ? next() : List.of(),
                may ? ahead() : List.of(),
                may ? danger() : List.of(),
                conduct.steps().stream().map(this::taken).toList(),
                conduct.refusals().stream().map(this::refused).toList(),
                conduct.declines().stream().map(this::declined).toList(),
                Laws.of(opened, standing.library()));
    }

    /** Numbered stages, each called by its first step. */
    private List<StageMark> stages() {
        Map<Integer, Text> titles = new LinkedHashMap<>();
        standing.steps().stream()
                .map(Standing::rule)
                .filter(step -> step.stage() > 0)
                .forEach(step -> titles.putIfAbsent(step.stage(), step.title()));
        int now = conduct.stage();
        return titles.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(stage -> new StageMark(
                        opened.say("conduct.stage", stage.getKey()),
                        stage.getKey() < now ? "rd-done" : stage.getKey() == now ? "rd-now" : "",
                        opened.say(stage.getValue())))
                .toList();
    }

    private String resting() {
        return conduct.present().stream()
                .filter(step -> !step.blocks().isEmpty())
                .findFirst()
                .map(step -> opened.say("conduct.resting", title(step.step())))
                .orElse("");
    }

    private List<Next> next() {
        return standing.steps().stream()
                .filter(step -> step.possible() || lacksFile(step))
                .filter(step -> !step.rule().emergency())
                .filter(step -> offered(step.rule()))
                .sorted(Comparator.comparing(step -> rank(step.rule())))
                .map(step -> next(step, opened.say(label(step.rule()), counted(step.rule()))))
                .toList();
    }

    /** What is owed is shown although a file is missing yet: the form says which. */
    private boolean lacksFile(Standing<ProtocolStep> step) {
        return conduct.owes(step.rule().id())
                && step.blockedBy().stream().allMatch(blocker -> blocker.gate().equals(EVIDENCE));
    }

    /**
     * Aftermath is shown once it is owed, or where a condition says that it is there now. What only warns is of no use once
     * the service is ended, and what is done is done; only warnings are given again.
     */
    private boolean offered(ProtocolStep step) {
        if (conduct.owes(step.id())) {
            return true;
        }
        boolean over = conduct.stopped() && (step.warning() || step.stage() > 0 && step.stage() < conduct.stage());
        boolean done = !step.warning() && conduct.took(step.id());
        return !over
                && !done
                && (step.stage() > 0 || step.ending() || step.needs().when().isPresent());
    }

    /** The stage reached and those above, then what is owed, then earlier stages and once more the same, then the end. */
    private int rank(ProtocolStep step) {
        boolean forward = step.stage() > 0 && step.stage() >= conduct.stage() && !conduct.took(step.id());
        return forward ? 0 : conduct.owes(step.id()) ? 1 : step.ending() ? 3 : 2;
    }

    private static String label(ProtocolStep step) {
        return step.warning() ? "conduct.do.warning" : step.ending() ? "conduct.do.ending" : "conduct.do";
    }

    private Object counted(ProtocolStep step) {
        return step.warning() ? conduct.warnings() + 1 : opened.say(step.title());
    }

    private Next next(Standing<ProtocolStep> of, String label) {
        ProtocolStep step = of.rule();
        Optional<OwedStep> owed = conduct.owed().stream()
                .filter(one -> one.step().equals(step.id()))
                .findFirst();
        List<String> help = new ArrayList<>();
        step.help().map(opened::say).ifPresent(help::add);
        of.blockedBy().forEach(blocker -> help.add(opened.say(blocker.reason())));
        return new Next(
                step.id(),
                opened.say(step.title()),
                label,
                String.join(" ", help),
                step.say().map(opened::say).orElse(""),
                step.remote().map(opened::say).orElse(""),
                // What a role has to do afterwards is written down; what happens now may be recorded without typing.
                step.role().isPresent() ? "" : opened.say(step.say().orElse(step.title())),
                owed.map(one -> opened.say(
                                "conduct.owed",
                                opened.name(one.person(
                                        opened.file().ownership().owner().orElse("")))))
                        .orElse(""),
                Laws.of(opened, of.basis()));
    }

    /** Stages that wait for more warnings: how many there are is part of the reason. */
    private List<Ahead> ahead() {
        return standing.steps().stream()
                .filter(step -> step.blockedBy().stream()
                        .anyMatch(blocker -> blocker.gate().equals(WARNINGS)))
                .filter(step -> !conduct.present().isEmpty())
                .map(step -> new Ahead(
                        opened.say(step.rule().title()),
                        step.blockedBy().stream()
                                .map(Blocker::reason)
                                .map(opened::say)
                                .toList()))
                .toList();
    }

    private List<Next> danger() {
        return standing.steps().stream()
                .filter(step -> step.rule().emergency() && step.possible())
                .map(step -> next(
                        step,
                        opened.say(
                                "conduct.do.emergency", opened.say(step.rule().title()))))
                .toList();
    }

    private Taken taken(StepTaken step) {
        String tone =
                switch (step.kind()) {
                    case WARNING -> "rd-amber";
                    case EMERGENCY -> "rd-red";
                    case ENDING -> "rd-green";
                    case STEP -> "";
                };
        String icon =
                switch (step.kind()) {
                    case WARNING, EMERGENCY -> "alert";
                    case ENDING -> "check";
                    case STEP -> "arrow";
                };
        String told = String.join(
                opened.say("why.comma"), step.told().stream().map(opened::name).toList());
        Stream<String> more = Stream.of(
                opened.name(step.by()),
                opened.moment(step.at()),
                told.isEmpty() ? "" : opened.say("ladder.told", told));
        return new Taken(
                title(step.step()),
                tone,
                icon,
                step.said(),
                String.join(" · ", more.filter(part -> !part.isEmpty()).toList()),
                step.evidence().map(id -> opened.href() + "/evidence/" + id).orElse(""),
                step.evidence().isPresent()
                        ? ""
                        : step.awaits().map(opened::evidence).orElse(""));
    }

    private String title(String step) {
        return policy.step(step).map(found -> opened.say(found.rule().title())).orElse(step);
    }

    private Refused refused(ServiceRefusal refusal) {
        return new Refused(
                policy.refusal(refusal.ground())
                        .map(found -> opened.say(found.rule().title()))
                        .orElse(refusal.ground()),
                refusal.text(),
                opened.name(refusal.by()) + " · " + opened.moment(refusal.at()));
    }

    private Declined declined(Decline decline) {
        return new Declined(
                policy.decline(decline.ground())
                        .map(found -> opened.say(found.rule().title()))
                        .orElse(decline.ground()),
                decline.redirectedTo().orElse(""),
                decline.text(),
                policy.decline(decline.ground()).stream()
                        .flatMap(found -> found.rule().alternatives().stream())
                        .map(opened::say)
                        .toList(),
                opened.name(decline.by()) + " · " + opened.moment(decline.at()));
    }
}
