package org.redress.console.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.console.text.Words;
import org.redress.console.view.Refusal;

/** Turns refusals into what pages show. */
public final class Refusals {

    private Refusals() {}

    /** The refusal of an outcome that is not done. */
    public static Refusal of(Outcome<?> outcome, Words words) {
        if (outcome instanceof Outcome.Invalid<?> invalid) {
            return refusal(422, "invalid", invalid.problem(), errors(invalid.errors(), words), List.of(), words);
        }
        if (outcome instanceof Outcome.Blocked<?> blocked) {
            List<Refusal.Block> blocks = blocked.blockers().stream()
                    .map(blocker -> new Refusal.Block(words.of(blocker.reason()), "", ""))
                    .toList();
            return refusal(409, "blocked", blocked.problem(), Map.of(), blocks, words);
        }
        if (outcome instanceof Outcome.Forbidden<?> forbidden) {
            return refusal(403, "forbidden", forbidden.problem(), Map.of(), List.of(), words);
        }
        if (outcome instanceof Outcome.NotFound<?> missing) {
            return refusal(404, "missing", missing.problem(), Map.of(), List.of(), words);
        }
        if (outcome instanceof Outcome.Stale<?> stale) {
            return refusal(412, "stale", stale.problem(), Map.of(), List.of(), words);
        }
        if (outcome instanceof Outcome.Conflict<?> conflict) {
            return refusal(409, "conflict", conflict.problem(), Map.of(), List.of(), words);
        }
        throw new IllegalArgumentException("no refusal: " + outcome);
    }

    /** What is wrong with a form before it goes anywhere. */
    public static Refusal invalid(Words words, Map<String, String> errors) {
        return new Refusal(422, "invalid", "", words.get("error.invalid"), errors, List.of(), List.of());
    }

    private static Refusal refusal(
            int status,
            String kind,
            Problem problem,
            Map<String, String> errors,
            List<Refusal.Block> blockers,
            Words words) {
        return new Refusal(status, kind, problem.code(), words.of(problem.message()), errors, blockers, List.of());
    }

    /** {@code /customer/phone} belongs to the element {@code customer-phone}. */
    private static Map<String, String> errors(List<FieldError> errors, Words words) {
        Map<String, String> byId = new LinkedHashMap<>();
        errors.forEach(error ->
                byId.putIfAbsent(error.pointer().replaceFirst("^/", "").replace('/', '-'), words.of(error.message())));
        return byId;
    }
}
