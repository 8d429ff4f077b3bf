package org.redress.api.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * What a plan touches, and what it leaves alone.
 *
 * @param words the whole in sentences
 * @param forms fields of complaint types that a branch's version changes
 * @param misfits values that units chose and that no longer fit
 * @param refreshes bundles that the container would stop and start again
 * @param objections why it cannot be applied; empty when it can
 */
public record PlanImpact(
        List<Text> words,
        List<Delivery> deliveries,
        List<Branch> branches,
        Cases cases,
        List<FormChange> forms,
        List<SettingChange> settings,
        List<Misfit> misfits,
        Text data,
        List<String> refreshes,
        List<Objection> objections) {

    public PlanImpact {
        words = List.copyOf(words);
        deliveries = List.copyOf(deliveries);
        branches = List.copyOf(branches);
        forms = List.copyOf(forms);
        settings = List.copyOf(settings);
        misfits = List.copyOf(misfits);
        refreshes = List.copyOf(refreshes);
        objections = List.copyOf(objections);
    }

    /** Whether something that was not there, is not there any more, or is another. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A version as it was delivered.
     *
     * @param origin {@code deploy:clinic-chain-1.1.0.redress.yaml}
     * @param bundle symbolic name of the bundle that goes with it; empty for a file of rules alone
     */
    public record Delivery(String origin, String version, Becomes becomes, Optional<String> bundle) {

        /** What becomes of it. */
        public enum Becomes {
            COMES,
            LEADS,
            STAYS,
            GOES
        }
    }

    /** A branch where something else holds afterwards; a version is empty where the plugin is off. */
    public record Branch(String unit, Change change, Optional<String> before, Optional<String> after) {

        /** What is different there. */
        public enum Change {
            GAINS,
            LOSES,
            VERSION,
            SETTINGS
        }
    }

    /**
     * Open cases that run on the plugin in those branches. They go on with what they froze.
     *
     * @param numbers the first hundred
     * @param clocks running deadlines of all of them, by clock
     */
    public record Cases(int total, List<String> numbers, Map<String, Integer> clocks) {
        public static final Cases NONE = new Cases(0, List.of(), Map.of());

        public Cases {
            numbers = List.copyOf(numbers);
            clocks = Map.copyOf(clocks);
        }
    }

    /** @param field empty when the whole type comes or goes */
    public record FormChange(
            String type, Optional<String> field, Kind kind, Optional<String> before, Optional<String> after) {}

    /** The pack's own value. */
    public record SettingChange(String name, Kind kind, Optional<String> before, Optional<String> after) {}

    /** A unit's choice that the version does not take. */
    public record Misfit(String unit, String name, String value, Text why) {}

    /** Why the plan cannot be applied. */
    public record Objection(String code, Text why) {}
}
