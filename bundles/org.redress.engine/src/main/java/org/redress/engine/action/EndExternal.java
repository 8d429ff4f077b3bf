package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.Track;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.TrackDecl.Result;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;

/** Brings a track outside to its end: what came back is on record, and the house's deadlines go on. */
final class EndExternal extends SimpleAction {

    private static final InputField RESULT = InputField.choice("result", "结果", "Result");
    private static final InputField TEXT = InputField.longText("text", "约定或决定的内容", "What was agreed or decided")
            .asOptional();
    private static final InputField TRACK =
            InputField.choice("track", "哪种外部处理", "Track").asOptional();
    private static final Problem NONE = Problem.of("RD-CASE-141", "没有正在进行的外部处理", "No track outside runs");
    private static final Text WHICH = Text.of("有多个外部处理正在进行，请选择是哪一个", "Several tracks run; say which one has ended");
    private static final Text NOT_ITS = Text.of("「{track}」不会有这个结果", "“{track}” does not end with this result");
    private static final Text TOLD = Text.of(
            "{who}登记了投诉单 {number} 的外部处理结果：{track}，{result}",
            "{who} has recorded the end of a track outside for case {number}: {track}, {result}");

    EndExternal() {
        super("end-external", "登记外部处理结果", "End external track");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        List<Track> running = Tracks.running(snapshot);
        List<FormField.Option> results = running.stream()
                .flatMap(track -> track.results().stream())
                .map(result -> new FormField.Option(result.code(), result.title()))
                .distinct()
                .toList();
        InputField track = TRACK.offering(Tracks.runningOptions(snapshot));
        return InputSpec.of(RESULT.offering(results), TEXT, track);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return Tracks.running(snapshot).isEmpty() ? Optional.of(NONE) : Optional.empty();
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        Optional<Track> track = track(snapshot, input);
        if (track.isEmpty()) {
            return List.of(new FieldError("/track", WHICH));
        }
        return result(track.get(), input).isPresent()
                ? List.of()
                : List.of(new FieldError(
                        "/result", NOT_ITS.with("track", track.get().title())));
    }

    /** The one named; where only one runs it need not be. */
    private static Optional<Track> track(Snapshot snapshot, Input input) {
        List<Track> running = Tracks.running(snapshot);
        Optional<String> named = input.optional("track");
        return named.isEmpty() && running.size() != 1
                ? Optional.empty()
                : running.stream()
                        .filter(track -> named.map(track.code()::equals).orElse(true))
                        .findFirst();
    }

    private static Optional<Result> result(Track track, Input input) {
        return track.results().stream()
                .filter(result -> result.code().equals(input.text("result")))
                .findFirst();
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        Track track = track(snapshot, input).orElseThrow();
        end(snapshot, draft, track, result(track, input).orElseThrow(), input.optional("text"));
        Tracks.tell(
                snapshot,
                draft,
                "external-ended",
                TOLD.with("track", track.title())
                        .with("result", result(track, input).orElseThrow().title()));
    }

    static void end(Snapshot snapshot, CaseDraft draft, Track track, Result result, Optional<String> text) {
        String by = snapshot.actor().username();
        draft.outside = draft.outside.with(track.ended(
                new Track.Ended(result.code(), result.title(), result.settles(), text, snapshot.now(), by)));
        Map<String, Object> data =
                new TreeMap<>(Map.of("track", track.code(), "no", track.no(), "outcome", result.code()));
        text.ifPresent(words -> data.put("text", new Personal(words)));
        draft.event(by, "external-ended", data);
        // By the track itself and not by the rules of its pack: these may be gone.
        Clocks clocks = new Clocks(snapshot);
        track.own(List.copyOf(draft.clocks)).forEach(clock -> clocks.meet(draft, clock.id()));
        draft.happened("external-ended", track.code());
    }
}
