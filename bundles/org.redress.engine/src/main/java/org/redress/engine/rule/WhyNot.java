package org.redress.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.EscalationTable.Row;
import org.redress.api.casework.Explanations.NotYet;
import org.redress.api.casework.Explanations.Topic;
import org.redress.api.problem.Grounds;
import org.redress.api.problem.Grounds.Input;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.Trigger;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft.Happening;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.why.Change;
import org.redress.engine.why.EventWords;
import org.redress.engine.why.Explained;
import org.redress.engine.why.NearestChange;
import org.redress.engine.why.Question;

/** Why a case has not been escalated further, and why a deadline does not run. Asked only when somebody wants to know. */
public final class WhyNot {

    private static final int MOST = 20;

    private static final Text STEP = Text.of("升级到第 {level} 级：{title}", "Escalation to level {level}: {title}");
    private static final Text WOULD_STEP = Text.of("下次{event}时就会升级", "it would be escalated the next time of: {event}");
    private static final Text STEP_WAITS =
            Text.of("条件都符合，等到{event}时升级。", "All conditions are met; it is taken at: {event}.");
    private static final Text WOULD_START = Text.of("就会在{event}时开始计时", "it would start at: {event}");
    private static final Text CLOCK_WAITS = Text.of("还没有开始：在{event}时开始计时。", "Not started yet; it starts at: {event}.");
    private static final Text WOULD_COUNT = Text.of("这个时限就会计时", "this deadline would count");
    private static final Text UNFIT = Text.of("还不符合：{facts}。", "Not met yet: {facts}.");

    private final Snapshot snapshot;
    private final CaseFile file;

    public WhyNot(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.file = snapshot.file();
    }

    /** Rows of the next level, and clocks that never started; nothing of a case that is no longer open. */
    public List<NotYet> all() {
        if (!file.open()) {
            return List.of();
        }
        List<NotYet> found = new ArrayList<>();
        snapshot.rules().ladder().next(file).forEach(row -> found.add(step(row)));
        for (Procedure pack : snapshot.rules().all()) {
            pack.clocks().stream()
                    // Those of a track start when somebody starts it: nothing keeps them from it.
                    .filter(clock -> !ClockRounds.withEachTrack(clock))
                    .filter(clock -> clock.types().isEmpty()
                            || clock.types().contains(snapshot.type().localId()))
                    .forEach(clock -> clock(pack, clock).ifPresent(found::add));
        }
        return found.stream().limit(MOST).toList();
    }

    private NotYet step(Row row) {
        LadderRule rule = row.rule();
        Trigger first = rule.triggers().get(0);
        LadderFit fit = new LadderFit(
                snapshot, file, new Happening(first.event(), first.detail().orElse("")));
        Text title = STEP.with("level", rule.level()).with("title", rule.heading());
        Text event = EventWords.of(rule.triggers(), snapshot);
        return notYet(
                Topic.ESCALATION,
                title,
                rule.id(),
                row.source(),
                fit.unfit(row),
                fit.explained(row),
                WOULD_STEP.with("event", event),
                STEP_WAITS.with("event", event));
    }

    /** Why a clock has not started, or lies dormant; one that runs, rests or was met needs no excuse. */
    private Optional<NotYet> clock(Procedure pack, ClockDecl clock) {
        Optional<CaseClock> known = file.clocks().stream()
                .filter(found -> clock.each() || ClockRounds.eachTime(clock)
                        ? found.rule().equals(clock.id())
                        : found.id()
                                .equals(ClockRounds.id(
                                        file.closing(), file.dossier().relations(), clock)))
                .findFirst();
        if (known.isPresent()) {
            return known.filter(found -> found.state() == CaseClock.State.DORMANT)
                    .map(found -> clock(pack, clock, holding(clock.whilst()), WOULD_COUNT, WOULD_COUNT));
        }
        Text event = EventWords.of(clock.start(), snapshot);
        return Optional.of(clock(
                pack,
                clock,
                holding(clock.when()).and(filled(clock)),
                WOULD_START.with("event", event),
                CLOCK_WAITS.with("event", event)));
    }

    private NotYet clock(Procedure pack, ClockDecl clock, Question wanted, Text outcome, Text waits) {
        Explained guard = new Explained(
                snapshot,
                pack.ref(),
                wanted,
                Facts.of(snapshot, file, pack.ref().id(), Optional.empty()));
        return notYet(
                Topic.DEADLINE,
                clock.title(),
                clock.id(),
                guard.source(),
                guard.holds() ? Optional.empty() : Optional.of(guard),
                guard,
                outcome,
                waits);
    }

    private static Question holding(Optional<Condition> condition) {
        return condition.map(Question::of).orElse(Question.ALWAYS);
    }

    /** A clock that runs up to a date of the form does not start while the date is not there. */
    private static Question filled(ClockDecl clock) {
        return clock.length()
                .until()
                .map(field -> Question.of("fields." + field, List.of(), value -> !"".equals(value)))
                .orElse(Question.ALWAYS);
    }

    private static NotYet notYet(
            Topic topic,
            Text title,
            String rule,
            String source,
            Optional<Explained> unfit,
            Explained whole,
            Text outcome,
            Text waits) {
        if (unfit.isEmpty()) {
            return new NotYet(topic, title, waits, new Grounds(rule, source, List.of(), Optional.empty()));
        }
        // What lifts the columns that do not fit must not break those that do.
        List<List<Change>> nearest = whole.nearest(NearestChange.THOROUGH);
        List<Input> inputs = unfit.get().inputs();
        List<Input> wanting = wanting(inputs, nearest);
        Text facts = Text.of(titles(wanting, "zh", "、"), titles(wanting, "en", ", "));
        Grounds grounds = new Grounds(rule, source, inputs, whole.sentence(nearest, outcome));
        return new NotYet(topic, title, UNFIT.with("facts", facts), grounds);
    }

    /** A condition may look at facts that are as it wants them: those are wanting with which it would have held. */
    private static List<Input> wanting(List<Input> inputs, List<List<Change>> nearest) {
        Set<String> named =
                nearest.stream().flatMap(List::stream).map(Change::fact).collect(Collectors.toSet());
        List<Input> wanting =
                inputs.stream().filter(input -> named.contains(input.fact())).toList();
        return wanting.isEmpty() ? inputs : wanting;
    }

    private static String titles(List<Input> inputs, String language, String between) {
        return inputs.stream().map(input -> input.title().in(language)).collect(Collectors.joining(between));
    }
}
