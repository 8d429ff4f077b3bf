package org.redress.rest.problem;

import java.util.List;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;

/**
 * Ends a request with a problem document. Expected, so it carries no stack trace: outcomes are values everywhere else and
 * become an exception only here, where Jersey wants one.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Problem problem;
    private final transient List<FieldError> errors;
    private final transient List<Blocker> blockers;

    private Refusal(int status, Problem problem, List<FieldError> errors, List<Blocker> blockers) {
        super(problem.code(), null, false, false);
        this.status = status;
        this.problem = problem;
        this.errors = List.copyOf(errors);
        this.blockers = List.copyOf(blockers);
    }

    public static Refusal of(int status, Problem problem) {
        return new Refusal(status, problem, List.of(), List.of());
    }

    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(422, RestProblems.INVALID, errors, List.of());
    }

    public static Refusal invalid(String pointer, String zh, String en) {
        return invalid(List.of(new FieldError(pointer, org.redress.api.text.Text.of(zh, en))));
    }

    /** The value of a request that was carried out; anything else ends the request. */
    public static <T> T orRefuse(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.value();
        }
        throw of(outcome);
    }

    /** Why a request was not carried out; only for outcomes that are not done. */
    public static Refusal of(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Invalid<?> invalid) {
            return new Refusal(422, invalid.problem(), invalid.errors(), List.of());
        } else if (outcome instanceof Outcome.Blocked<?> blocked) {
            return new Refusal(409, blocked.problem(), List.of(), blocked.blockers());
        } else if (outcome instanceof Outcome.Forbidden<?> forbidden) {
            return of(403, forbidden.problem());
        } else if (outcome instanceof Outcome.NotFound<?> notFound) {
            return of(404, notFound.problem());
        } else if (outcome instanceof Outcome.Stale<?> stale) {
            return of(412, stale.problem());
        }
        return of(409, ((Outcome.Conflict<?>) outcome).problem());
    }

    /** The same about values that stand deeper in the body. */
    public Refusal below(String pointer) {
        return new Refusal(
                status,
                problem,
                errors.stream()
                        .map(error -> new FieldError(pointer + error.pointer(), error.message()))
                        .toList(),
                blockers);
    }

    public int status() {
        return status;
    }

    public Problem problem() {
        return problem;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public List<Blocker> blockers() {
        return blockers;
    }
}
