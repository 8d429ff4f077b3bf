package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.Conduct;
import org.redress.api.casework.ConductPolicy;
import org.redress.api.casework.Decline;
import org.redress.api.casework.OwedStep;
import org.redress.api.casework.ServiceRefusal;
import org.redress.api.casework.StepTaken;
import org.redress.api.text.Text;

/** What was done about disruptive conduct, services that were refused, and that the complaint was not accepted. */
@Schema(name = "Conduct")
public record ConductView(
        @Schema(description = "number of the latest incident; 0 before the first")
        int incident,

        @Schema(description = "warnings in the incident that is under way")
        int warnings,

        @Schema(description = "the highest stage that it has reached; 0 when none is under way")
        int stage,

        @Schema(description = "whether there was an emergency at any time")
        boolean emergency,

        @Schema(description = "actions that rest until a step ends the incident")
        List<String> resting,

        List<StepView> steps,
        List<OwedView> owed,
        List<RefusalView> refusals,

        @Schema(description = "each time that the complaint was not accepted")
        List<DeclineView> declines) {

    /** A step as it was taken. */
    @Schema(name = "ProtocolStepTaken")
    public record StepView(
            int no,
            int incident,
            String step,
            Map<String, String> title,

            @Schema(description = "none for steps beside the stages")
            Integer stage,

            @Schema(allowableValues = {"step", "warning", "emergency", "ending"})
            String kind,

            String said,

            @Schema(description = "id of the file that proves it")
            String evidence,

            @Schema(description = "usernames") List<String> told,
            OffsetDateTime at,
            String by) {}

    /** A step that has to be taken still. */
    @Schema(name = "ProtocolStepOwed")
    public record OwedView(
            String step,
            Map<String, String> title,
            @Schema(description = "username") String person,

            @Schema(description = "the step that asks for it")
            String because,

            OffsetDateTime since) {}

    /** A service that was refused. */
    @Schema(name = "ServiceRefusal")
    public record RefusalView(
            int no,
            String ground,
            Map<String, String> title,
            String text,
            @Schema(description = "usernames") List<String> told,
            OffsetDateTime at,
            String by) {}

    /** That the complaint was not accepted. */
    @Schema(name = "Decline")
    public record DeclineView(
            int no,
            String ground,
            Map<String, String> title,
            String text,
            String redirectedTo,

            @Schema(description = "ways that stay open to the customer")
            List<Map<String, String>> alternatives,

            @Schema(description = "template of the letter that goes out")
            String letter,

            OffsetDateTime at,
            String by) {}

    static ConductView of(CaseFile file, CaseRules rules, BranchTime time) {
        Conduct conduct = file.dossier().conduct();
        ConductPolicy policy = ConductPolicy.of(rules);
        return new ConductView(
                conduct.incident(),
                conduct.warnings(),
                conduct.stage(),
                conduct.emergency(),
                conduct.present().stream()
                        .flatMap(step -> step.blocks().stream())
                        .distinct()
                        .toList(),
                conduct.steps().stream().map(step -> step(policy, step, time)).toList(),
                conduct.owed().stream()
                        .map(owed -> owed(policy, owed, file, time))
                        .toList(),
                conduct.refusals().stream()
                        .map(refusal -> refusal(policy, refusal, time))
                        .toList(),
                conduct.declines().stream()
                        .map(decline -> decline(policy, decline, time))
                        .toList());
    }

    private static StepView step(ConductPolicy policy, StepTaken step, BranchTime time) {
        return new StepView(
                step.no(),
                step.incident(),
                step.step(),
                title(policy, step.step()),
                step.stage() == 0 ? null : step.stage(),
                Codes.of(step.kind()),
                step.said(),
                step.evidence().orElse(null),
                step.told(),
                time.of(step.at()),
                step.by());
    }

    private static Map<String, String> title(ConductPolicy policy, String step) {
        return Words.of(policy.step(step).map(found -> found.rule().title()).orElse(Text.same(step)));
    }

    private static OwedView owed(ConductPolicy policy, OwedStep owed, CaseFile file, BranchTime time) {
        return new OwedView(
                owed.step(),
                title(policy, owed.step()),
                owed.person(file.ownership().owner().orElse(null)),
                owed.because(),
                time.of(owed.since()));
    }

    private static RefusalView refusal(ConductPolicy policy, ServiceRefusal refusal, BranchTime time) {
        return new RefusalView(
                refusal.no(),
                refusal.ground(),
                Words.of(policy.refusal(refusal.ground())
                        .map(found -> found.rule().title())
                        .orElse(Text.same(refusal.ground()))),
                refusal.text(),
                refusal.told(),
                time.of(refusal.at()),
                refusal.by());
    }

    private static DeclineView decline(ConductPolicy policy, Decline decline, BranchTime time) {
        return new DeclineView(
                decline.no(),
                decline.ground(),
                Words.of(policy.decline(decline.ground())
                        .map(found -> found.rule().title())
                        .orElse(Text.same(decline.ground()))),
                decline.text(),
                decline.redirectedTo().orElse(null),
                policy.decline(decline.ground()).stream()
                        .flatMap(found -> found.rule().alternatives().stream())
                        .map(Words::of)
                        .toList(),
                decline.letter().orElse(null),
                time.of(decline.at()),
                decline.by());
    }
}
