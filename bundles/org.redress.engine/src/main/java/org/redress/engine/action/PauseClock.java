package org.redress.engine.action;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.Pause;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.PauseRule;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.ClockTimes;
import org.redress.engine.rule.Clocks;
import org.redress.engine.rule.CoreGate;

/** Pauses a clock, with a reason and up to a limit, where its pack allows that. It goes on by itself. */
final class PauseClock extends SimpleAction {

    private static final InputField CLOCK = InputField.choice("clock", "时限", "Deadline");
    private static final InputField REASON = InputField.longText("reason", "暂停原因", "Why it rests");
    private static final InputField UNTIL =
            InputField.moment("until", "暂停至", "Until").asOptional();
    private static final Text NOT_AHEAD = Text.of("应在现在之后", "It lies ahead of now");
    private static final Text TOO_LONG = Text.of("最迟到 {limit}", "At the latest {limit}");
    private static final Text BY_LAW = Text.of("「{clock}」是法定时限，不能暂停", "“{clock}” is set by law and cannot be paused");
    private static final Text NEVER =
            Text.of("「{clock}」不能暂停，流程没有允许", "“{clock}” cannot be paused: the procedure does not allow it");
    private static final Text NOT_RUNNING = Text.of("「{clock}」没有在计时", "“{clock}” is not running");
    private static final Text BREACHED =
            Text.of("「{clock}」已经超时，不能再暂停", "“{clock}” is late already and cannot be paused");
    private static final Text USED_UP =
            Text.of("「{clock}」可暂停的时间已经用完", "The time for which “{clock}” may rest is used up");
    private static final Text NONE = Text.of("这件投诉没有可以暂停的时限", "The case has no deadline that may be paused");

    PauseClock() {
        super("pause-clock", "暂停计时", "Pause deadline", CLOCK, REASON, UNTIL);
    }

    /** Every open clock, so that asking for one that may not be paused is answered with the reason. */
    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(CLOCK.offering(choices(snapshot)).longest(160), REASON, UNTIL);
    }

    private static List<FormField.Option> choices(Snapshot snapshot) {
        return snapshot.file().clocks().stream()
                .filter(CaseClock::open)
                .map(clock -> new FormField.Option(clock.id(), clock.title()))
                .toList();
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        Optional<Instant> until = input.moment("until");
        if (until.filter(at -> !at.isAfter(snapshot.now())).isPresent()) {
            return List.of(new FieldError("/until", NOT_AHEAD));
        }
        return find(snapshot, input)
                .filter(clock -> refusal(snapshot, clock).isEmpty())
                .map(clock -> limit(snapshot, clock))
                .filter(limit -> until.filter(at -> at.isAfter(limit)).isPresent())
                .map(limit -> List.of(new FieldError(
                        "/until",
                        TOO_LONG.with(
                                "limit",
                                limit.atZone(snapshot.branch().zone())
                                        .toLocalDateTime()
                                        .withSecond(0)
                                        .withNano(0)
                                        .toString()
                                        .replace('T', ' ')))))
                .orElse(List.of());
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        Optional<CaseClock> asked = find(snapshot, input);
        Optional<Text> why = asked.isPresent()
                ? refusal(snapshot, asked.get())
                : snapshot.file().clocks().stream()
                                .anyMatch(clock -> refusal(snapshot, clock).isEmpty())
                        ? Optional.empty()
                        : Optional.of(NONE);
        String gate = why.equals(Optional.of(NONE)) ? CoreGate.NOTHING : "core/pause";
        return why.map(text -> List.of(new Blocker(gate, text, ""))).orElse(List.of());
    }

    private static Optional<Text> refusal(Snapshot snapshot, CaseClock clock) {
        Optional<ClockDecl> decl = new Clocks(snapshot).declaration(clock.id());
        Text text;
        // Where the law itself says what is not counted, the pack lets people say when that is.
        if (decl.flatMap(ClockDecl::pause).filter(PauseRule::manual).isEmpty()) {
            text = clock.basis().isPresent() ? BY_LAW : NEVER;
        } else if (!clock.running()) {
            text = NOT_RUNNING;
        } else if (clock.breachedAt().isPresent()) {
            text = BREACHED;
        } else if (!limit(snapshot, clock).isAfter(snapshot.now())) {
            text = USED_UP;
        } else {
            return Optional.empty();
        }
        return Optional.of(text.with("clock", clock.title()));
    }

    private static Instant limit(Snapshot snapshot, CaseClock clock) {
        ClockDecl decl = new Clocks(snapshot).declaration(clock.id()).orElseThrow();
        return new ClockTimes(snapshot).pauseLimit(decl, clock);
    }

    private static Optional<CaseClock> find(Snapshot snapshot, Input input) {
        return snapshot.file().clocks().stream()
                .filter(clock -> clock.open() && clock.id().equals(input.text("clock")))
                .findFirst();
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        CaseClock clock = find(snapshot, input).orElseThrow();
        Clocks clocks = new Clocks(snapshot);
        Text rule = clocks.declaration(clock.id())
                .flatMap(ClockDecl::pause)
                .map(PauseRule::why)
                .orElseThrow();
        String reason = input.text("reason");
        Instant limit = input.moment("until").orElseGet(() -> limit(snapshot, clock));
        Pause pause = new Pause(
                snapshot.now(),
                limit,
                Optional.empty(),
                Text.same(reason),
                snapshot.actor().username(),
                Optional.empty());
        clocks.pause(draft, clock, pause, Map.of("reason", new Personal(reason)), rule);
    }
}
