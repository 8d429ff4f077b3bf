package org.redress.engine.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.redress.api.procedure.Weakness;

/**
 * What was found of packs that work together, so that each combination is proven once on this node; the ones asked for last
 * are kept. Nobody waits for the proof of another combination.
 */
final class KnownCombinations {

    static final int CAPACITY = 500;

    /**
     * @param digests the procedure's, then the overlays' in their order
     * @param settings those that something proven depends on, by pack id, then name
     */
    record Combination(List<String> digests, Map<String, Map<String, Object>> settings) {}

    private final Map<Combination, CompletableFuture<List<Weakness>>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Combination, CompletableFuture<List<Weakness>>> eldest) {
            return size() > CAPACITY;
        }
    };

    /** What is known, else what the proof finds. Who asks for the same meanwhile waits for it. */
    List<Weakness> find(Combination combination, Supplier<List<Weakness>> proof) {
        CompletableFuture<List<Weakness>> mine = new CompletableFuture<>();
        CompletableFuture<List<Weakness>> first = firstOf(combination, mine);
        if (first == mine) {
            try {
                mine.complete(proof.get());
            } catch (RuntimeException | Error failed) {
                forget(combination);
                mine.completeExceptionally(failed);
            }
        }
        try {
            return first.join();
        } catch (CompletionException failed) {
            throw new IllegalStateException("the proof failed", failed.getCause());
        }
    }

    private synchronized CompletableFuture<List<Weakness>> firstOf(
            Combination combination, CompletableFuture<List<Weakness>> mine) {
        CompletableFuture<List<Weakness>> before = known.putIfAbsent(combination, mine);
        return before == null ? mine : before;
    }

    private synchronized void forget(Combination combination) {
        known.remove(combination);
    }
}
