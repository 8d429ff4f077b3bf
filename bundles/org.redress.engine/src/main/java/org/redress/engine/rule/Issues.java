package org.redress.engine.rule;

import java.util.List;
import java.util.stream.IntStream;
import org.redress.api.casework.Issue;
import org.redress.api.casework.Relations;

/** Things complained about, counted one by one (KO41). */
public final class Issues {

    private Issues() {}

    /** How many have no outcome. */
    public static long undecided(List<Issue> issues) {
        return issues.stream().filter(issue -> issue.outcome().isEmpty()).count();
    }

    /** A number that no issue of the case has or had; those that went to a case of their own keep theirs in the history. */
    public static int next(List<Issue> issues, Relations relations) {
        return 1
                + IntStream.concat(
                                issues.stream().mapToInt(Issue::no),
                                relations.issuesGone().stream().mapToInt(no -> no))
                        .max()
                        .orElse(0);
    }
}
