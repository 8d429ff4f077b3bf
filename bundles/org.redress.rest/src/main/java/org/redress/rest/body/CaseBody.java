package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.Issue;
import org.redress.api.casework.Registration;
import org.redress.api.casework.Representative;
import org.redress.rest.json.MaxLength;

/** A complaint to register. */
@Schema(
        name = "Registration",
        requiredProperties = {"branch", "type", "channel", "summary"})
public record CaseBody(
        @Schema(description = "unit id", example = "sh-jingan")
        String branch,

        @Schema(example = "clinic-chain/side-effect") String type,
        @Schema(example = "front-desk") String channel,

        @MaxLength(500) @Schema(description = "one line in the receiver's words")
        String summary,

        @Schema(
                type = "string",
                description = "complaint unless said otherwise",
                implementation = String.class,
                allowableValues = {"inquiry", "complaint"})
        Optional<CaseKind> kind,

        @MaxLength(20_000) Optional<String> description,
        Optional<CustomerBody> customer,
        Optional<RepresentativeBody> representedBy,

        @Schema(description = "when the customer complained; deadlines count from here")
        Optional<Instant> receivedAt,

        @Schema(description = "who was told first; the caller unless said otherwise")
        Optional<String> receivedBy,

        @MaxLength(2_000) Optional<String> remedySought,

        @Schema(description = "usernames of those complained about")
        List<String> involvedStaff,

        List<IssueBody> issues,
        Optional<Boolean> urgent,

        @Schema(description = "values of the type's form", implementation = Object.class)
        Map<String, Object> fields,

        @MaxLength(1_000) @Schema(description = "why receivedAt lies back; needed then")
        Optional<String> reason) {

    /** Who complains, as far as known. */
    @Schema(name = "NewCustomer")
    public record CustomerBody(
            Optional<String> name, Optional<String> phone, Optional<String> memberNo, Optional<String> wechat) {}

    /** Who speaks for the customer. */
    @Schema(
            name = "NewRepresentative",
            requiredProperties = {"name", "phone", "relation"})
    public record RepresentativeBody(String name, String phone, String relation) {}

    /** One thing complained about. */
    @Schema(
            name = "NewIssue",
            requiredProperties = {"subject"})
    public record IssueBody(@MaxLength(500) String subject, Optional<String> service, Optional<String> profession) {}

    public Registration registration() {
        return new Registration(
                branch,
                type,
                channel,
                summary,
                kind.orElse(CaseKind.COMPLAINT),
                description,
                customer.map(who -> new Registration.CustomerData(who.name, who.phone, who.memberNo, who.wechat))
                        .orElse(new Registration.CustomerData(
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())),
                representedBy.map(who -> new Representative(who.name, who.phone, who.relation)),
                receivedAt,
                receivedBy,
                reason,
                remedySought,
                involvedStaff,
                numberedIssues(),
                urgent.orElse(false),
                fields);
    }

    private List<Issue> numberedIssues() {
        List<Issue> numbered = new ArrayList<>();
        for (IssueBody issue : issues) {
            numbered.add(
                    new Issue(numbered.size() + 1, issue.subject, issue.service, issue.profession, Optional.empty()));
        }
        return numbered;
    }
}
