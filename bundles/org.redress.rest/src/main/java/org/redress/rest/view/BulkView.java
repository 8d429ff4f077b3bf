package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.redress.api.casework.BulkResult;
import org.redress.api.casework.CaseFile;
import org.redress.api.problem.Outcome;
import org.redress.rest.problem.ProblemResponses;
import org.redress.rest.problem.ProblemView;
import org.redress.rest.problem.Refusal;

/** What became of each of several cases, in the order in which they were named. */
@Schema(name = "BulkResult")
public record BulkView(int done, int refused, int stale, List<ResultView> items) {

    private static final int STALE = 412;

    /** What became of one of them. */
    @Schema(name = "CaseResult")
    public record ResultView(
            String number,

            @Schema(allowableValues = {"done", "refused", "stale"})
            String result,

            @Schema(description = "the status that the action alone would have had")
            int status,

            @Schema(description = "of the case as it stands now; only where it was done", example = "\"6\"")
            String etag,

            @Schema(description = "what the action alone would have answered; pointers lead into this body")
            ProblemView problem) {}

    /** @param path of the request, which problems name */
    public static BulkView of(List<BulkResult> results, String path, String language) {
        List<ResultView> items =
                results.stream().map(one -> result(one, path, language)).toList();
        return new BulkView(count(items, "done"), count(items, "refused"), count(items, "stale"), items);
    }

    private static int count(List<ResultView> items, String result) {
        return (int) items.stream().filter(item -> item.result().equals(result)).count();
    }

    private static ResultView result(BulkResult one, String path, String language) {
        if (one.outcome() instanceof Outcome.Done<CaseFile> done) {
            return new ResultView(one.number(), "done", 200, "\"" + done.value().version() + "\"", null);
        }
        Refusal refusal = Refusal.of(one.outcome()).below("/input");
        return new ResultView(
                one.number(),
                refusal.status() == STALE ? "stale" : "refused",
                refusal.status(),
                null,
                ProblemResponses.view(refusal, path, language));
    }
}
