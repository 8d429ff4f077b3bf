package org.redress.store.port;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CountedCases;
import org.redress.api.casework.Issue;

/**
 * Sums over complaints for reports. Each method is one statement over the columns of the cases in a {@link Scope}; no case is
 * read by itself, and what comes back grows with branches, types and lengths of time, not with cases.
 */
@ProviderType
public interface ReportFigures {

    /**
     * Whose complaints are counted.
     *
     * @param branches not empty
     * @param viewer username; cases in which they are involved or recused are left out, as in their lists, unless empty
     */
    record Scope(Set<String> branches, Optional<String> viewer, CountedCases counted) {}

    /** Complaints of one type at one branch in one state. */
    record Complaints(String branch, String type, CaseState state, int count) {}

    /**
     * How many took so long.
     *
     * @param minutes whole minutes below a day, whole hours above
     */
    record Took(String branch, long minutes, int count) {}

    /** How deadlines or promised replies stand: stopped in time, missed, still running. */
    record Deadlines(String branch, boolean promise, int kept, int missed, int running) {}

    /** Remedies carried out; cost as booked, else the amount granted. Amounts in the default currency only. */
    record Remedies(String type, String kind, int count, BigDecimal cost) {}

    /** How many customers gave a grade from 1 to 5. */
    record Grades(String branch, int grade, int count) {}

    /** Things complained about: a complaint counts under each. */
    record Subjects(String subject, Optional<Issue.Result> outcome, int count) {}

    /** What is measured from receipt. */
    enum Lasting {
        UNTIL_ANSWERED,
        UNTIL_CLOSED
    }

    /** What customers grade. */
    enum Graded {
        RESULT,
        PROCESS
    }

    List<Complaints> complaints(Scope scope);

    /** By channel; those from before channels were kept stand under the empty text. */
    Map<String, Integer> channels(Scope scope);

    /**
     * By period of receipt, in the order of the starts; as many numbers as starts.
     *
     * @param starts the first moments of the periods after one another; the last one ends with the scope
     */
    List<Integer> periods(Scope scope, List<Instant> starts);

    /** By branch; branches without any are missing. */
    Map<String, Integer> branches(Scope scope);

    List<Took> took(Scope scope, Lasting what);

    List<Deadlines> deadlines(Scope scope);

    List<Remedies> remedies(Scope scope);

    List<Grades> grades(Scope scope, Graded what);

    /** The most frequent first. */
    List<Subjects> subjects(Scope scope, int most);
}
