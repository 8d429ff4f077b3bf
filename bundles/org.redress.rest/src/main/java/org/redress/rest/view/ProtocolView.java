package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.redress.api.casework.Conduct;
import org.redress.api.casework.ConductStanding;
import org.redress.api.casework.ConductStanding.Standing;
import org.redress.api.procedure.DeclineGround;
import org.redress.api.procedure.LegalText;
import org.redress.api.procedure.ProtocolStep;
import org.redress.api.procedure.RefusalGround;

/** The protocol against disruptive conduct and the grounds of refusal as they stand for the caller. */
@Schema(name = "Protocol")
public record ProtocolView(
        @Schema(description = "warnings in the incident that is under way")
        int warnings,

        List<StepView> steps,

        @Schema(description = "grounds on which a service may be refused")
        List<GroundView> refusals,

        @Schema(description = "grounds on which the complaint may not be accepted")
        List<GroundView> declines,

        @Schema(description = "every text of law that the case's packs bring")
        List<LawView> library) {

    /** A step of the protocol. */
    @Schema(name = "ProtocolStep")
    public record StepView(
            String id,

            @Schema(description = "none for steps beside the stages")
            Integer stage,

            @Schema(allowableValues = {"step", "warning", "emergency", "ending"})
            String kind,

            Map<String, String> title,
            Map<String, String> help,
            @Schema(description = "words to say") Map<String, String> say,

            @Schema(description = "what is done instead by phone and online")
            Map<String, String> remote,

            @Schema(description = "ids of texts of the library")
            List<String> basis,

            @Schema(description = "so many warnings come before; none when it asks for none")
            Integer warnings,

            @Schema(description = "steps that come before") List<String> after,
            @Schema(description = "roles that are told") List<String> tell,

            @Schema(description = "how often it was taken in the incident that is under way")
            int taken,

            @Schema(description = "whether it has to be taken still")
            boolean owed,

            @Schema(description = "whether it can be taken now")
            boolean possible,

            List<BlockerView> blockedBy) {}

    /** A ground of refusal. */
    @Schema(name = "RefusalGround")
    public record GroundView(
            String id,
            Map<String, String> title,
            Map<String, String> help,
            @Schema(description = "words to say") Map<String, String> say,

            @Schema(description = "ids of texts of the library")
            List<String> basis,

            boolean possible,
            List<BlockerView> blockedBy) {}

    public static ProtocolView of(ConductStanding standing) {
        Conduct conduct = standing.file().dossier().conduct();
        return new ProtocolView(
                conduct.warnings(),
                standing.steps().stream().map(step -> step(step, conduct)).toList(),
                standing.refusals().stream().map(ProtocolView::refusal).toList(),
                standing.declines().stream().map(ProtocolView::decline).toList(),
                standing.library().stream().map(LawView::of).toList());
    }

    private static StepView step(Standing<ProtocolStep> standing, Conduct conduct) {
        ProtocolStep step = standing.rule();
        return new StepView(
                step.id(),
                step.stage() == 0 ? null : step.stage(),
                Codes.of(step.kind()),
                Words.of(step.title()),
                Words.of(step.help()),
                Words.of(step.say()),
                Words.of(step.remote()),
                ids(standing),
                step.needs().warnings() == 0 ? null : step.needs().warnings(),
                step.needs().after(),
                step.tell(),
                (int) conduct.present().stream()
                        .filter(taken -> taken.step().equals(step.id()))
                        .count(),
                conduct.owes(step.id()),
                standing.possible(),
                blockers(standing));
    }

    private static GroundView refusal(Standing<RefusalGround> standing) {
        RefusalGround ground = standing.rule();
        return new GroundView(
                ground.id(),
                Words.of(ground.title()),
                Words.of(ground.help()),
                Words.of(ground.say()),
                ids(standing),
                standing.possible(),
                blockers(standing));
    }

    private static GroundView decline(Standing<DeclineGround> standing) {
        DeclineGround ground = standing.rule();
        return new GroundView(
                ground.id(),
                Words.of(ground.title()),
                Words.of(ground.help()),
                null,
                ids(standing),
                standing.possible(),
                blockers(standing));
    }

    private static List<String> ids(Standing<?> standing) {
        return standing.basis().stream().map(LegalText::id).toList();
    }

    private static List<BlockerView> blockers(Standing<?> standing) {
        return standing.blockedBy().stream().map(BlockerView::of).toList();
    }
}
