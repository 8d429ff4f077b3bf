package org.redress.engine.rule;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Predicate;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.Track;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** Next steps about what goes on outside the house, and about visits. */
final class OutsideSteps extends StepsByClock {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Snapshot snapshot;
    private final CaseDraft draft;

    /** @param clock that is due next */
    OutsideSteps(Snapshot snapshot, CaseDraft draft, Optional<CaseClock> clock) {
        super(clock);
        this.snapshot = snapshot;
        this.draft = draft;
    }

    /** Once it has begun somebody writes down what came of it. */
    Optional<NextStep> visit(String owner) {
        return draft.outside.booked().stream()
                .filter(visit -> !visit.from().isAfter(snapshot.now()))
                .findFirst()
                .map(visit -> step(
                        Text.of("登记到店结果", "Record what came of the visit"),
                        "record-visit",
                        visit.hindered().isPresent() || draft.ownership.excludes(visit.with()) ? owner : visit.with(),
                        Text.of("客户约好 {when} 到店，与{who}见面", "The customer was to come on {when} to see {who}")
                                .with("when", local(visit.from()))
                                .with("who", new CaseNames(snapshot).person(visit.with()))));
    }

    /** A visit that cannot take place as it was agreed on. */
    Optional<NextStep> hindered(String owner) {
        return draft.outside.booked().stream()
                .filter(visit -> visit.from().isAfter(snapshot.now()))
                .flatMap(visit -> visit.hindered().stream()
                        .map(why -> step(
                                Text.of("改约 {when} 的到店", "Move the visit on {when}")
                                        .with("when", local(visit.from())),
                                "move-visit",
                                owner,
                                why)))
                .findFirst();
    }

    /** What the case waits for outside. */
    Optional<NextStep> track(String owner, Predicate<Track> which) {
        return draft.outside.running().stream()
                .filter(which)
                .findFirst()
                .map(track -> step(
                        Text.of("等外部处理的结果：{track}", "Wait for the result outside: {track}")
                                .with("track", track.title()),
                        "end-external",
                        owner,
                        until(track)));
    }

    private Text until(Track track) {
        Text until = track.own(draft.clocks)
                .filter(CaseClock::running)
                .map(CaseClock::dueAt)
                .min(Instant::compareTo)
                .map(due -> Text.of("，对方最迟 {due} 有结果", ", due there by {due}").with("due", local(due)))
                .orElse(Text.same(""));
        return (track.standsStill()
                        ? Text.of(
                                "编号 {reference}{until}；期间院内时限停计",
                                "Number {reference}{until}; the house’s deadlines stand still")
                        : Text.of("编号 {reference}{until}", "Number {reference}{until}"))
                .with("reference", track.reference())
                .with("until", until);
    }

    private String local(Instant moment) {
        return MINUTE.format(moment.atZone(snapshot.branch().zone()));
    }
}
