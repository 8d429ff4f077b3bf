package org.redress.engine.action;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.redress.api.casework.Appointment;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.Pause;
import org.redress.api.casework.CaseClock.Warning;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.JointPart;
import org.redress.api.casework.Measure;
import org.redress.api.casework.Offer;
import org.redress.api.casework.StageVisit;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.Basis;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.PersonFinder;
import org.redress.engine.rule.Clocks;
import org.redress.engine.why.EventWords;

/**
 * The time of a clock has come: the earliest of a warning, its due time, and the limit of its pause. One step at a time,
 * and each only once, because the case that it changes is never the same twice.
 */
public final class FireClock extends SimpleAction {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Text MET = Text.of(
            "如果在 {due} 之前有过{event}，就不会到期。", "If there had been {event} before {due}, it would not have fallen due.");
    private static final Problem TIMERS_ONLY = Problem.of("RD-CASE-107", "时限只由系统触发", "Only the system fires deadlines");
    private static final Text LIMIT = Text.of("暂停已到期限，继续计时", "The pause has reached its limit, so it goes on");
    private static final Text CARETAKER = Text.of(
            "设定此时限的规则包已不可用，由系统代为提醒责任人和管理人员",
            "The pack that set this deadline is not available; the core tells owner and manager in its place");

    private final String clock;

    public FireClock(String clock) {
        super("fire-clock", "时限到期", "Deadline passed");
        this.clock = clock;
    }

    @Override
    public boolean whileMerged() {
        return true;
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return snapshot.actor().system() ? Optional.empty() : Optional.of(TIMERS_ONLY);
    }

    /** What looks after things that are kept goes on when the case has ended. */
    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.values());
    }

    /** Another node may have fired it, or it was met in between: then there is nothing to do. */
    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return due(snapshot).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of("RD-CASE-118", "这个时限没有到期", "This deadline is not due"));
    }

    private Optional<CaseClock> due(Snapshot snapshot) {
        return snapshot.file().clocks().stream()
                .filter(found -> found.id().equals(clock))
                .filter(found -> found.armedAt()
                        .filter(at -> !at.isAfter(snapshot.now()))
                        .isPresent())
                .findFirst();
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        CaseClock due = due(snapshot).orElseThrow();
        if (due.urgent()) {
            draft.atOnce();
        }
        Optional<Pause> pause = due.pause();
        Optional<Warning> warning = due.warnings().stream()
                .filter(step ->
                        step.firedAt().isEmpty() && Optional.of(step.at()).equals(due.armedAt()))
                .findFirst();
        if (pause.isPresent()) {
            new Clocks(snapshot).resume(draft, due, pause.get().limit(), "system", LIMIT);
            tell(
                    draft,
                    "clock-resumed",
                    text(snapshot, due, "「{clock}」暂停期满，继续计时", "“{clock}” runs again: its pause is over"));
        } else if (warning.isPresent()) {
            warn(snapshot, draft, due, warning.get());
        } else {
            breach(snapshot, draft, due);
        }
    }

    private void warn(Snapshot snapshot, CaseDraft draft, CaseClock due, Warning warning) {
        List<Warning> steps = new ArrayList<>(due.warnings());
        int step = steps.indexOf(warning);
        steps.set(step, new Warning(warning.at(), Optional.of(snapshot.now())));
        change(draft, due, due.warned(steps));
        fired(snapshot, draft, "clock-warned", due, Map.of("step", step + 1));
        tell(
                draft,
                "clock-warned",
                visit(draft)
                        .map(visit -> text(
                                        snapshot,
                                        due,
                                        "{when} 客户到店，与{who}见面",
                                        "the customer comes on {when} to see {who}")
                                .with("when", Visits.shown(snapshot, visit.from()))
                                .with("who", Candidates.name(snapshot, visit.with())))
                        .orElseGet(() -> text(snapshot, due, "「{clock}」即将到期", "“{clock}” will be due soon")));
        draft.happened("clock-warned", due.rule());
    }

    private void breach(Snapshot snapshot, CaseDraft draft, CaseClock due) {
        change(draft, due, due.breached(snapshot.now()));
        String missed = due.target() ? "target-missed" : "clock-breached";
        fired(snapshot, draft, missed, due, Map.of());
        Optional<Offer> offer = OfferLapse.watched(draft, clock);
        if (offer.isPresent()) {
            OfferLapse.over(snapshot, draft, offer.get());
            return;
        }
        Text text = text(snapshot, due, "已超时：{clock}", "overdue: {clock}");
        Set<String> told = tell(draft, "clock-breached", text);
        // Being late is never known to the late one alone.
        new PersonFinder(
                        snapshot.rules(),
                        snapshot.staffing(),
                        snapshot.file().branch(),
                        person -> told.contains(person) || draft.ownership.excludes(person),
                        snapshot.now())
                .manager()
                .ifPresent(manager -> draft.tell(manager.username(), "clock-breached", text));
        draft.happened(missed, due.rule());
    }

    private void change(CaseDraft draft, CaseClock due, CaseClock changed) {
        CaseDraft.replace(draft.clocks, found -> found.id().equals(due.id()), found -> changed);
    }

    private void fired(Snapshot snapshot, CaseDraft draft, String event, CaseClock due, Map<String, Object> more) {
        Map<String, Object> data = new TreeMap<>(more);
        data.put("clock", clock);
        data.put("dueAt", due.dueAt().toString());
        Clocks clocks = new Clocks(snapshot);
        draft.decided(
                "system",
                event,
                data,
                orphaned(clocks)
                        ? Basis.of("core/caretaker", "core", CARETAKER)
                        : Basis.of(clock, clocks.source(clock), due.why()).otherwise(met(snapshot, clocks, due)));
    }

    /** What would have stopped it in time; clocks of the core say so themselves. */
    private static Optional<Text> met(Snapshot snapshot, Clocks clocks, CaseClock due) {
        return clocks.declaration(due.id())
                .filter(decl -> !decl.stop().isEmpty())
                .map(decl -> MET.with("event", EventWords.of(decl.stop(), snapshot))
                        .with(
                                "due",
                                MINUTE.format(
                                        due.dueAt().atZone(snapshot.branch().zone()))));
    }

    /** Whether a pack set this clock whose rules the case can no longer read. */
    private boolean orphaned(Clocks clocks) {
        return !CaseClock.ofCore(clock) && clocks.declaration(clock).isEmpty();
    }

    /** Tells the owner, whoever answers for the stage, and whoever has the part or the visit that the clock is about. */
    private Set<String> tell(CaseDraft draft, String kind, Text text) {
        Set<String> people = new LinkedHashSet<>();
        draft.ownership.owner().ifPresent(people::add);
        draft.stages.stream()
                .filter(visit -> visit.completedAt().isEmpty())
                .map(StageVisit::responsible)
                .forEach(people::add);
        draft.joint.stream()
                .filter(part -> part.open() && part.clock().equals(clock))
                .map(JointPart::person)
                .forEach(people::add);
        visit(draft).map(Appointment::with).ifPresent(people::add);
        draft.corrections.which(measure -> measure.open() && measure.clock().equals(clock)).stream()
                .map(Measure::person)
                .forEach(people::add);
        people.forEach(person -> draft.tell(person, kind, text));
        return people;
    }

    /** The visit that the clock is about. */
    private Optional<Appointment> visit(CaseDraft draft) {
        return draft.outside.booked().stream()
                .filter(visit -> visit.clock().equals(clock))
                .findFirst();
    }

    private static Text text(Snapshot snapshot, CaseClock due, String zh, String en) {
        return Text.of("投诉单 {number} " + zh, "Case {number}: " + en)
                .with("number", snapshot.file().number())
                .with("clock", due.title());
    }
}
