package org.redress.engine.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.Issue;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;

/**
 * Subjects, services and professions of issues: codes where the rules offer lists, so that they can be counted; words of
 * one's own all the same.
 */
public final class IssueWords {

    private IssueWords() {}

    /** The code of what somebody chose or typed, by code or by title in any language; else their words. */
    public static String code(Map<String, Text> offered, String typed) {
        String words = typed.strip();
        return offered.containsKey(words)
                ? words
                : offered.entrySet().stream()
                        .filter(entry ->
                                entry.getValue().byLanguage().values().stream().anyMatch(words::equalsIgnoreCase))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(words);
    }

    /** An issue as people named it, in codes where there are some. */
    public static Issue coded(CaseRules rules, Issue issue) {
        return new Issue(
                issue.no(),
                code(rules.issueCodes().subjects(), issue.subject()),
                issue.service().map(typed -> code(rules.issueCodes().services(), typed)),
                issue.profession().map(typed -> code(rules.issueCodes().professions(), typed)),
                issue.outcome());
    }

    public static Text subject(CaseRules rules, Issue issue) {
        return title(rules.issueCodes().subjects(), issue.subject());
    }

    public static Optional<Text> service(CaseRules rules, Issue issue) {
        return issue.service().map(code -> title(rules.issueCodes().services(), code));
    }

    public static Optional<Text> profession(CaseRules rules, Issue issue) {
        return issue.profession().map(code -> title(rules.issueCodes().professions(), code));
    }

    private static Text title(Map<String, Text> offered, String code) {
        return offered.getOrDefault(code, Text.same(code));
    }

    public static List<FormField.Option> options(Map<String, Text> offered) {
        return offered.entrySet().stream()
                .map(entry -> new FormField.Option(entry.getKey(), entry.getValue()))
                .toList();
    }
}
