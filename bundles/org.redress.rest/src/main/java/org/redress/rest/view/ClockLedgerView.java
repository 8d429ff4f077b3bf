package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.redress.api.casework.ClockLedger;

/** The ledger of clocks as JSON. */
@Schema(name = "ClockLedger")
public record ClockLedgerView(
        OffsetDateTime at,
        List<LineView> packs,

        @Schema(description = "history and database say the same of every clock")
        boolean balanced,

        @Schema(description = "at most 200") List<DifferenceView> differences) {

    /** Clocks of one pack. */
    @Schema(name = "ClockLedgerLine")
    public record LineView(
            @Schema(description = "core: promises and parts of departments")
            String pack,

            long started,
            long running,
            long paused,
            long dormant,
            @Schema(description = "stopped and never late") long met,

            @Schema(description = "late, stopped since or not")
            long breached,

            long warned) {}

    /** A clock of which the two books differ. */
    @Schema(name = "ClockLedgerDifference")
    public record DifferenceView(
            @Schema(example = "SHJA-2611-0037") String caseNumber, String clock, Map<String, String> what) {}

    public static ClockLedgerView of(ClockLedger.Sheet sheet, BranchTime time) {
        return new ClockLedgerView(
                time.of(sheet.at()),
                sheet.lines().stream()
                        .map(line -> new LineView(
                                line.pack(),
                                line.started(),
                                line.running(),
                                line.paused(),
                                line.dormant(),
                                line.met(),
                                line.breached(),
                                line.warned()))
                        .toList(),
                sheet.balanced(),
                sheet.differences().stream()
                        .map(one -> new DifferenceView(one.caseNumber(), one.clock(), Words.of(one.what())))
                        .toList());
    }
}
