package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.redress.api.casework.Aftercare;
import org.redress.api.casework.FollowUp;
import org.redress.api.casework.SignOff;

/** What follows a solution. */
@Schema(name = "Aftercare")
public record AftercareView(
        List<FollowUpView> followUps,

        @Schema(description = "since the case was opened last")
        List<SignOffView> signOffs) {

    /** The customer was asked afterwards. */
    @Schema(name = "FollowUp")
    public record FollowUpView(
            int no,

            @Schema(allowableValues = {"settled", "unresolved", "not-reached"})
            String result,

            @Schema(description = "with the result, 1 to 5") Integer satisfaction,

            @Schema(description = "with the handling, 1 to 5")
            Integer process,

            String channel,
            String text,
            OffsetDateTime at,
            String by) {

        static FollowUpView of(FollowUp made, BranchTime time) {
            return new FollowUpView(
                    made.no(),
                    Codes.of(made.result()),
                    made.satisfaction().orElse(null),
                    made.process().orElse(null),
                    made.channel(),
                    made.text(),
                    time.of(made.at()),
                    made.by());
        }
    }

    /** Somebody stands for how the case was handled. */
    @Schema(name = "SignOff")
    public record SignOffView(
            @Schema(allowableValues = {"owner", "manager"}) String capacity,
            String by,
            OffsetDateTime at,

            @Schema(description = "event of the history up to which they saw it")
            long upTo) {

        static SignOffView of(SignOff given, BranchTime time) {
            return new SignOffView(given.capacity(), given.by(), time.of(given.at()), given.seq());
        }
    }

    static AftercareView of(Aftercare aftercare, BranchTime time) {
        return new AftercareView(
                aftercare.followUps().stream()
                        .map(made -> FollowUpView.of(made, time))
                        .toList(),
                aftercare.signOffs().stream()
                        .map(given -> SignOffView.of(given, time))
                        .toList());
    }
}
