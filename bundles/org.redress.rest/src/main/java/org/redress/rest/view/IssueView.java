package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.Issue;
import org.redress.api.text.Text;

/** One thing complained about. */
@Schema(name = "Issue")
public record IssueView(
        int no,

        @Schema(description = "a code that the case's rules offer, or words; so are service and profession")
        String subject,

        @Schema(description = "of a code") Map<String, String> subjectTitle,

        String service,
        Map<String, String> serviceTitle,
        String profession,
        Map<String, String> professionTitle,

        @Schema(allowableValues = {"upheld", "partly", "not-upheld"})
        String outcome) {

    static IssueView of(Issue issue, CaseRules rules) {
        return new IssueView(
                issue.no(),
                issue.subject(),
                title(rules.issueCodes().subjects(), Optional.of(issue.subject())),
                issue.service().orElse(null),
                title(rules.issueCodes().services(), issue.service()),
                issue.profession().orElse(null),
                title(rules.issueCodes().professions(), issue.profession()),
                Codes.of(issue.outcome()));
    }

    private static Map<String, String> title(Map<String, Text> titles, Optional<String> code) {
        return Words.of(code.map(titles::get));
    }
}
