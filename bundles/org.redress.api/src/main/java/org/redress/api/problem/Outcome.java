package org.redress.api.problem;

import java.util.List;
import java.util.function.Function;

/**
 * The result of a request that may be refused for reasons that users have to see. Exceptions are for bugs and broken
 * machines only.
 *
 * @param <T> what a successful request gives back
 */
public sealed interface Outcome<T> {

    /** Done; nothing more to say. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Input is wrong: the same request never succeeds. */
    record Invalid<T>(Problem problem, List<FieldError> errors) implements Outcome<T> {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** A gate holds: the request succeeds once what is missing is there. */
    record Blocked<T>(Problem problem, List<Blocker> blockers) implements Outcome<T> {
        public Blocked {
            blockers = List.copyOf(blockers);
        }
    }

    /** The caller may not do this. */
    record Forbidden<T>(Problem problem) implements Outcome<T> {}

    /** There is no such thing, or the caller may not know of it. */
    record NotFound<T>(Problem problem) implements Outcome<T> {}

    /** Somebody else was first: the caller has seen an older version. */
    record Stale<T>(Problem problem) implements Outcome<T> {}

    /** The request contradicts the present state, for example an idempotency key used for something else. */
    record Conflict<T>(Problem problem) implements Outcome<T> {}

    /** The same refusal for another type, or the mapped value. */
    @SuppressWarnings("unchecked")
    default <R> Outcome<R> map(Function<? super T, ? extends R> mapping) {
        return this instanceof Done<T> done ? new Done<>(mapping.apply(done.value())) : (Outcome<R>) this;
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> invalid(String pointer, Problem problem) {
        return new Invalid<>(problem, List.of(new FieldError(pointer, problem.message())));
    }
}
