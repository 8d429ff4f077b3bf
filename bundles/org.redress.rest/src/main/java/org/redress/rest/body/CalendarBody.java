package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import org.redress.rest.json.MaxEntries;
import org.redress.rest.json.MaxLength;

/** What a unit decides about its working time. It is the whole decision: what is left out comes from the unit above. */
@Schema(name = "WorkingTimeChange")
public record CalendarBody(
        Optional<WeekBody> week,

        @Schema(description = "false where the house is open on public holidays and ignores make-up workdays")
        Optional<Boolean> observesHolidays,

        @MaxEntries(800)
        @Schema(description = "days that differ, by date", example = "{\"2026-12-31\":{\"title\":{\"zh\":\"盘点\"}}}")
        Map<String, SpecialDayBody> days,

        Optional<QuietBody> quiet,

        @Schema(description = "working days after which somebody looks at a case that nothing else watches, 1–30")
        Optional<Integer> attentionDays,

        @MaxLength(1_000) @Schema(description = "kept with the decision; needed to decide, not to preview")
        Optional<String> reason) {}
