package org.redress.console.casepage;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.casework.Issue;
import org.redress.api.procedure.IssueCodes;
import org.redress.api.text.Text;
import org.redress.console.view.CaseView.Act;
import org.redress.console.view.IssuesCard;
import org.redress.console.view.IssuesCard.Line;

/** What is complained about, in the words of the rules. */
final class Issues {

    private static final String CLOSE = "close-issue";

    private Issues() {}

    static IssuesCard card(Opened opened) {
        return new IssuesCard(
                opened.file().issues().stream()
                        .map(issue -> line(opened, issue))
                        .toList(),
                (int) opened.file().issues().stream()
                        .filter(issue -> issue.outcome().isPresent())
                        .count(),
                Acts.now(opened, "add-issue", ""));
    }

    private static Line line(Opened opened, Issue issue) {
        IssueCodes codes = opened.rules().issueCodes();
        String more = Stream.of(
                        issue.service().map(code -> title(opened, codes.services(), code)),
                        issue.profession().map(code -> title(opened, codes.professions(), code)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        Optional<Act> act = issue.outcome().isPresent()
                ? Optional.empty()
                : Acts.now(opened, CLOSE, "?issue=" + issue.no(), "issue.decide");
        return new Line(
                issue.no(),
                title(opened, codes.subjects(), issue.subject()),
                more,
                issue.outcome()
                        .map(outcome -> opened.say("issue." + code(outcome)))
                        .orElse(""),
                issue.outcome().map(Issues::tone).orElse(""),
                act);
    }

    private static String title(Opened opened, Map<String, Text> titles, String code) {
        return Optional.ofNullable(titles.get(code)).map(opened::say).orElse(code);
    }

    private static String code(Issue.Result outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String tone(Issue.Result outcome) {
        return switch (outcome) {
            case UPHELD -> "rd-badge-amber";
            case PARTLY -> "rd-badge-accent";
            case NOT_UPHELD -> "rd-badge-line";
        };
    }
}
