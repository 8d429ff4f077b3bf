package org.redress.rest.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.procedure.AssessmentRule.Aspect;
import org.redress.api.procedure.ClassDecl;
import org.redress.api.text.Text;

/** How a case is judged besides its severity: what rules propose and what people confirmed, side by side. */
@Schema(name = "Assessment")
public record AssessmentView(
        UrgencyView urgency,

        @JsonProperty("class") @Schema(name = "class") ClassView classed,

        @Schema(description = "every confirmation, in order")
        List<JudgementView> judgements,

        @Schema(description = "findings that were changed after they had been given")
        List<ReversalView> reversals) {

    /** How urgent: {@code urgent} of the case is the confirmed value, or the claim until there is one. */
    @Schema(name = "CaseUrgency")
    public record UrgencyView(
            @Schema(description = "at intake") boolean claimed,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(description = "by a person; null before", nullable = true)
            Boolean confirmed,

            @Schema(description = "by rule") boolean proposed) {}

    /** Which class, where the procedure has classes. */
    @Schema(name = "CaseClass")
    public record ClassView(
            String confirmed,
            Map<String, String> confirmedTitle,
            String proposed,

            @Schema(description = "what the confirmed class counts, where the procedure keeps a score")
            Integer score) {}

    /** What a rule proposes. */
    @Schema(name = "Proposal")
    public record ProposalView(
            @Schema(allowableValues = {"severity", "urgency", "class"})
            String aspect,

            @Schema(description = "general or major; urgent; the code of a class")
            String value,

            @Schema(example = "clinic-chain/high-demand") String rule,
            @Schema(description = "pack and version") String source,
            Map<String, String> why,

            @Schema(description = "since when it has fitted")
            OffsetDateTime at) {}

    /** What a person confirmed. */
    @Schema(name = "Judgement")
    public record JudgementView(
            @Schema(allowableValues = {"severity", "urgency", "class"})
            String aspect,

            String value,
            String reason,

            @Schema(description = "rules that proposed something at that moment")
            List<String> seen,

            String by,
            OffsetDateTime at) {}

    /** A finding that was changed. */
    @Schema(name = "Reversal")
    public record ReversalView(
            @Schema(description = "fault, or issue/2") String subject,
            String from,
            String to,
            String by,
            OffsetDateTime at) {}

    static AssessmentView of(CaseFile file, CaseRules rules, BranchTime time) {
        Assessment assessment = file.assessment();
        return new AssessmentView(
                new UrgencyView(
                        file.intake().urgent(),
                        assessment.urgent().orElse(null),
                        assessment.proposal(Aspect.URGENCY).isPresent()),
                rules.classes().isEmpty()
                        ? null
                        : new ClassView(
                                assessment.classCode().orElse(null),
                                assessment
                                        .classCode()
                                        .map(code -> Words.of(title(rules, code)))
                                        .orElse(null),
                                assessment
                                        .proposal(Aspect.CLASS)
                                        .map(Assessment.Proposal::value)
                                        .orElse(null),
                                file.score().orElse(null)),
                assessment.judgements().stream()
                        .map(made -> new JudgementView(
                                Codes.of(made.aspect()),
                                made.value(),
                                made.reason(),
                                made.seen(),
                                made.by(),
                                time.of(made.at())))
                        .toList(),
                assessment.reversals().stream()
                        .map(made ->
                                new ReversalView(made.subject(), made.from(), made.to(), made.by(), time.of(made.at())))
                        .toList());
    }

    static List<ProposalView> proposals(CaseFile file, BranchTime time) {
        return file.assessment().proposals().stream()
                .map(made -> new ProposalView(
                        Codes.of(made.aspect()),
                        made.value(),
                        made.rule(),
                        made.source(),
                        Words.of(made.why()),
                        time.of(made.at())))
                .toList();
    }

    private static Text title(CaseRules rules, String code) {
        return rules.classes().stream()
                .filter(declared -> declared.code().equals(code))
                .map(ClassDecl::title)
                .findFirst()
                .orElse(Text.same(code));
    }
}
