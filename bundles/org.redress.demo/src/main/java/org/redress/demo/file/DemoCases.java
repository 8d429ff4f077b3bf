package org.redress.demo.file;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The invented cases that a pack brings, told without a branch and without dates, so that they can happen anywhere on any
 * day. Immutable.
 *
 * @param file where they are written, for messages
 * @param phones what all phones of its customers begin with
 */
public record DemoCases(String file, String pack, String phones, List<Told> cases) {

    /** How many a pack may bring: the last digit of a phone tells them apart. */
    public static final int MOST = 9;

    public DemoCases {
        cases = List.copyOf(cases);
    }

    /** A phone number that only this case of this branch has. */
    public String phone(int branchNo, Told told) {
        return phones + branchNo + (cases.indexOf(told) + 1);
    }

    /** Where something stands, as editors and compilers write it. */
    public String at(int line) {
        return file + ":" + line;
    }

    /**
     * One case.
     *
     * @param type full id
     * @param by role of whoever registers it
     * @param ago how long before registration the customer complained
     * @param form values of the type's form; may hold {@link Later} values
     * @param ends stage in which it is then, or {@code closed} or {@code archived}
     */
    public record Told(
            int line,
            String type,
            String by,
            String channel,
            String customer,
            String summary,
            String description,
            Optional<String> wants,
            boolean urgent,
            Duration ago,
            Map<String, Object> form,
            List<Step> steps,
            String ends) {}

    /**
     * What somebody did about it.
     *
     * @param action id of an action, or one of {@link #ATTACH}, {@link #TASKS} and {@link #STAGE}
     * @param by a role, or {@link #OWNER}
     * @param with input of the action; may hold {@link Later} values
     */
    public record Step(int line, String action, String by, Map<String, Object> with) {

        /** Adds a file of the given {@code kind}. */
        public static final String ATTACH = "attach";

        /** Does every mandatory task of the stage, with the file that each needs. */
        public static final String TASKS = "tasks";

        /** Does these tasks and completes the stage. */
        public static final String STAGE = "stage";

        /** Whoever owns the case by then. */
        public static final String OWNER = "owner";
    }

    /** A value that is known only when the case happens. */
    public sealed interface Later {

        /** A date, so many days from the day of receipt: {@code !day -3}. */
        record Day(int days) implements Later {}

        /** A moment, so many hours from now: {@code !hour 20}. */
        record Hour(int hours) implements Later {}

        /** The username of a holder of a role: {@code !who consultant}. */
        record Who(String role) implements Later {}
    }
}
