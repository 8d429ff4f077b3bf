package org.redress.demo;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.problem.Problem;

/**
 * Loads the demonstration chain; does nothing and says so on a node that is not in demo mode. Called by the shell command
 * {@code redress:demo-load}. Thread-safe; blocks for database time.
 */
@ProviderType
public interface DemoLoader {

    /**
     * What a call brought about.
     *
     * @param units created, by id
     * @param accounts created, by username
     * @param activations decided, as {@code plugin@unit}
     * @param waiting activations whose plugin is not installed yet, as {@code plugin@unit}
     * @param problems what was refused
     */
    record Loaded(
            List<String> units,
            List<String> accounts,
            List<String> activations,
            List<String> waiting,
            List<Problem> problems) {
        public Loaded {
            units = List.copyOf(units);
            accounts = List.copyOf(accounts);
            activations = List.copyOf(activations);
            waiting = List.copyOf(waiting);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Cases that a call registered.
     *
     * @param numbers of the cases, those of an earlier call included
     * @param problems what was refused
     */
    record LoadedCases(List<String> numbers, List<Problem> problems) {
        public LoadedCases {
            numbers = List.copyOf(numbers);
            problems = List.copyOf(problems);
        }
    }

    /** Creates whatever of units, accounts and activations is missing; changes nothing that is there. */
    Loaded ensure();

    /**
     * Registers the invented cases of each procedure at each branch where it is active, and works them as far as they go.
     * The same ones are never registered twice.
     *
     * @param perPack so many of each procedure at most, 1–9
     */
    LoadedCases loadCases(int perPack);
}
