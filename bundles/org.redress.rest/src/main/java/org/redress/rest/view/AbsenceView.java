package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.redress.api.account.Account;

/** The latest time away that was entered: to come, running or over. */
@Schema(name = "Absence")
public record AbsenceView(
        OffsetDateTime from,

        @Schema(description = "first moment back") OffsetDateTime until,

        @Schema(description = "username of who stands in where their own roles allow it")
        String deputy) {

    /** Null where none was entered: views leave such properties out. */
    static AbsenceView of(Account account, BranchTime time) {
        return account.absence()
                .map(absence -> new AbsenceView(
                        time.of(absence.from()),
                        time.of(absence.until()),
                        absence.deputy().orElse(null)))
                .orElse(null);
    }
}
