package org.redress.engine.action;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.Promise;
import org.redress.api.casework.Reason;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;

/** Promises the customer a time of reply; it is due even if nothing is solved by then (P17). */
final class PromiseReply extends SimpleAction {

    private static final Text TITLE = Text.of("承诺答复", "Promised reply");
    private static final Text WHY = Text.of(
            "承诺的是答复时间，不是解决时间：到点没有结果，也要联系客户",
            "A reply was promised, not a solution: the customer is contacted even without a result");
    private static final Text NOT_AHEAD = Text.of("承诺的时间应在现在之后，一年以内", "The promised time lies ahead, within a year");

    PromiseReply() {
        super(
                "promise-reply",
                "承诺答复时间",
                "Promise reply",
                InputField.moment("dueAt", "承诺时间", "Promised for"),
                InputField.longText("text", "答复什么", "About what"),
                Channels.field());
    }

    @Override
    public boolean forSeveral() {
        return true;
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        Instant due = input.moment("dueAt").orElseThrow();
        return due.isAfter(snapshot.now()) && due.isBefore(snapshot.now().plus(Duration.ofDays(366)))
                ? List.of()
                : List.of(new FieldError("/dueAt", NOT_AHEAD));
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        return OnSite.told(snapshot, input);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        Instant due = input.moment("dueAt").orElseThrow();
        int no = draft.promises.size() + 1;
        draft.promises.add(new Promise(
                no,
                due,
                input.text("text"),
                input.text("channel"),
                snapshot.now(),
                by,
                Optional.empty(),
                Optional.empty()));
        draft.event(
                by,
                "promise-made",
                Map.of(
                        "promise",
                        no,
                        "dueAt",
                        due.toString(),
                        "channel",
                        input.text("channel"),
                        "text",
                        new Personal(input.text("text"))),
                new Reason("core/promise", "core", WHY));
        new Clocks(snapshot)
                .start(
                        draft,
                        CaseClock.running(
                                "promise/" + no, "promise", TITLE, snapshot.now(), 0, Span.MINUTES, due, WHY));
        draft.happened("promise-made");
    }
}
