package org.redress.console.worklist;

import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.BulkAction;
import org.redress.api.casework.BulkResult;
import org.redress.api.casework.CaseFile;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.console.text.Words;
import org.redress.console.view.BulkDone;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Says of each of several cases what became of it. */
final class BulkLines {

    private final Services services;

    BulkLines(Services services) {
        this.services = services;
    }

    BulkDone of(Visit visit, String action, List<BulkResult> results, String back) {
        List<BulkDone.Line> lines =
                results.stream().map(result -> line(visit, result)).toList();
        List<String> left = lines.stream()
                .filter(line -> !line.state().equals("done"))
                .map(BulkDone.Line::number)
                .toList();
        String title = services.desk().bulkActions().stream()
                .filter(known -> known.id().equals(action))
                .map(BulkAction::title)
                .map(visit.words()::of)
                .findFirst()
                .orElse(action);
        return new BulkDone(
                title,
                visit.words()
                        .get(
                                left.isEmpty() ? "bulk.all.done" : "bulk.some.done",
                                lines.size() - left.size(),
                                left.size()),
                lines,
                left.isEmpty() ? "" : retry(action, left, back),
                left.size(),
                back);
    }

    private static String retry(String action, List<String> left, String back) {
        UriBuilder form =
                UriBuilder.fromPath("/bulk").queryParam("action", "{action}").queryParam("back", "{back}");
        left.forEach(number -> form.queryParam("case", number));
        return form.build(action, back).toString();
    }

    private BulkDone.Line line(Visit visit, BulkResult result) {
        Words words = visit.words();
        Outcome<CaseFile> opened = services.desk().open(visit.caller(), result.number());
        Optional<CaseFile> now =
                opened instanceof Outcome.Done<CaseFile> seen ? Optional.of(seen.value()) : Optional.empty();
        String href = now.map(file -> "/cases/" + file.number()).orElse("");
        if (result.outcome() instanceof Outcome.Done<CaseFile> done) {
            return new BulkDone.Line(
                    result.number(),
                    done.value().intake().summary(),
                    href,
                    "done",
                    words.get("bulk.done"),
                    now.isPresent()
                            ? List.of()
                            : List.of(Refusals.of(opened, words).message()));
        }
        boolean stale = result.outcome() instanceof Outcome.Stale;
        return new BulkDone.Line(
                result.number(),
                now.map(file -> file.intake().summary()).orElse(""),
                href,
                stale ? "stale" : "refused",
                words.get(stale ? "bulk.stale" : "bulk.refused"),
                reasons(words, result.outcome()));
    }

    private static List<String> reasons(Words words, Outcome<CaseFile> outcome) {
        if (outcome instanceof Outcome.Blocked<CaseFile> blocked) {
            return blocked.blockers().stream()
                    .map(Blocker::reason)
                    .map(words::of)
                    .toList();
        }
        if (outcome instanceof Outcome.Invalid<CaseFile> invalid) {
            return invalid.errors().stream()
                    .map(FieldError::message)
                    .map(words::of)
                    .toList();
        }
        return List.of(Refusals.of(outcome, words).message());
    }
}
