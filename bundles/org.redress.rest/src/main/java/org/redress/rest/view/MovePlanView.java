package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.plugin.MovePlan;
import org.redress.api.plugin.MovePlan.Difference;
import org.redress.api.plugin.MovePlan.Fit;
import org.redress.api.plugin.MovePlan.Kind;
import org.redress.api.procedure.PackRef;

/** What a move to another version would do, case by case. */
@Schema(name = "CaseMovePlan")
public record MovePlanView(
        String plugin,
        String version,
        String digest,
        List<FitView> cases,

        @Schema(description = "after of the next page; none on the last one")
        String next) {

    /** One case. */
    @Schema(name = "CaseMoveFit")
    public record FitView(
            String number,
            String branch,

            @Schema(description = "of the case as it was looked at; goes into the move")
            long version,

            @Schema(description = "version of the plugin that it runs on; none when it does not run on it")
            String from,

            boolean movable,

            @Schema(description = "how many things of each kind it has that the version has just so")
            Map<String, Integer> same,

            List<DifferenceView> differences) {}

    /** Something that is not just so in the version. */
    @Schema(name = "CaseMoveDifference")
    public record DifferenceView(
            @Schema(
                    allowableValues = {
                        "case",
                        "pack",
                        "type",
                        "stage",
                        "task",
                        "field",
                        "setting",
                        "clock",
                        "remedy",
                        "approval",
                        "part",
                        "measure",
                        "role",
                        "document",
                        "track",
                        "class"
                    })
            String kind,

            @Schema(allowableValues = {"new", "changed", "gone"})
            String change,

            String id,

            @Schema(description = "the case cannot be moved because of it")
            boolean blocking,

            Map<String, String> words,

            @Schema(description = "value of a setting, or when a deadline is due; none for others")
            String before,

            @Schema(description = "the same afterwards") String after) {}

    public static MovePlanView of(MovePlan plan, BranchTime time) {
        return new MovePlanView(
                plan.to().id(),
                plan.to().version(),
                plan.to().digest(),
                plan.cases().stream().map(fit -> fit(fit, time)).toList(),
                plan.next().orElse(null));
    }

    private static FitView fit(Fit fit, BranchTime time) {
        Map<String, Integer> same = new TreeMap<>();
        fit.same().forEach((kind, count) -> same.put(Codes.of(kind), count));
        return new FitView(
                fit.number(),
                fit.branch(),
                fit.version(),
                fit.from().map(PackRef::version).orElse(null),
                fit.movable(),
                same,
                fit.differences().stream().map(one -> difference(one, time)).toList());
    }

    private static DifferenceView difference(Difference one, BranchTime time) {
        return new DifferenceView(
                Codes.of(one.kind()),
                Codes.of(one.change()),
                one.id(),
                one.blocking(),
                Words.of(one.words()),
                shown(one, one.before(), time),
                shown(one, one.after(), time));
    }

    private static String shown(Difference one, Optional<String> value, BranchTime time) {
        return value.map(text ->
                        one.kind() == Kind.CLOCK ? time.of(Instant.parse(text)).toString() : text)
                .orElse(null);
    }
}
