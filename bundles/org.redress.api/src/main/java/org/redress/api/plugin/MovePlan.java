package org.redress.api.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;

/**
 * What a move to another version would do, case by case.
 *
 * @param to version that the cases would run on
 * @param cases by number
 * @param next number to go on after; empty on the last page
 */
public record MovePlan(PackRef to, List<Fit> cases, Optional<String> next) {
    public MovePlan {
        cases = List.copyOf(cases);
    }

    /**
     * One case.
     *
     * @param version of the case as it was looked at: one that changed since is not moved by this plan
     * @param from what it runs on; empty when it does not run on the plugin at all
     * @param same how many things of each kind it has that the version has just so
     * @param differences what the version has differently, or not at all, or more
     */
    public record Fit(
            String number,
            String branch,
            long version,
            Optional<PackRef> from,
            Map<Kind, Integer> same,
            List<Difference> differences) {
        public Fit {
            same = Map.copyOf(same);
            differences = List.copyOf(differences);
        }

        /** Whether nothing stands against moving it. */
        public boolean movable() {
            return differences.stream().noneMatch(Difference::blocking);
        }
    }

    /**
     * Something that is not just so in the version.
     *
     * @param id of what it is about, as the pack names it: {@code clinic-chain/first-response}
     * @param blocking the case cannot be moved because of it
     * @param words what it is and what becomes of it
     * @param before for settings the value, for deadlines when it is due; empty where there is none
     */
    public record Difference(
            Kind kind,
            Change change,
            String id,
            boolean blocking,
            Text words,
            Optional<String> before,
            Optional<String> after) {}

    /** What a case can have that rules know. */
    public enum Kind {
        CASE,
        PACK,
        TYPE,
        STAGE,
        TASK,
        FIELD,
        SETTING,
        CLOCK,
        REMEDY,
        APPROVAL,
        PART,
        MEASURE,
        ROLE,
        DOCUMENT,
        TRACK,
        CLASS
    }

    /** How it differs. */
    public enum Change {
        NEW,
        CHANGED,
        GONE
    }
}
