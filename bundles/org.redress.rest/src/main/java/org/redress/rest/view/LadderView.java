package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.Escalation;
import org.redress.api.casework.EscalationTable;
import org.redress.api.procedure.LadderRule;

/** How far up a case is, and what would come next. */
@Schema(name = "Ladder")
public record LadderView(
        @Schema(description = "0 before the first step; counted anew after each reopening")
        int level,

        @Schema(description = "rows of the lowest level above that have not fired")
        List<RowView> next) {

    /** A row of the escalation table. */
    @Schema(name = "LadderRow")
    public record RowView(
            @Schema(example = "clinic-chain/offers-refused") String rule,
            int level,
            Map<String, String> title,
            @Schema(description = "role that would lead") String lead,

            @Schema(description = "roles that would be told")
            List<String> tell,

            @Schema(description = "what they would have to do")
            Map<String, String> next) {}

    /** A step up the ladder. */
    @Schema(name = "Escalation")
    public record StepView(
            int no,

            @Schema(description = "row of the table, or manual")
            String rule,

            int level,

            @Schema(description = "how often the case had been reopened by then")
            int round,

            @Schema(description = "what the step is called; none for manual ones")
            Map<String, String> title,

            String lead,
            List<String> told,
            Map<String, String> why,
            @Schema(description = "what they have to do") Map<String, String> next,
            OffsetDateTime at) {}

    static LadderView of(CaseFile file, CaseRules rules) {
        return new LadderView(
                EscalationTable.level(file),
                rules.ladder().next(file).stream().map(row -> row(row.rule())).toList());
    }

    private static RowView row(LadderRule rule) {
        return new RowView(
                rule.id(),
                rule.level(),
                Words.of(rule.heading()),
                rule.lead().orElse(null),
                rule.tell(),
                Words.of(rule.next()));
    }

    static List<StepView> steps(CaseFile file, CaseRules rules, BranchTime time) {
        return file.escalations().stream().map(step -> step(step, rules, time)).toList();
    }

    private static StepView step(Escalation step, CaseRules rules, BranchTime time) {
        return new StepView(
                step.no(),
                step.rule(),
                step.level(),
                step.round(),
                rules.all().stream()
                        .flatMap(pack -> pack.ladder().stream())
                        .filter(rule -> rule.id().equals(step.rule()))
                        .findFirst()
                        .map(rule -> Words.of(rule.heading()))
                        .orElse(null),
                step.lead().orElse(null),
                step.told(),
                Words.of(step.why()),
                Words.of(step.next()),
                time.of(step.at()));
    }
}
