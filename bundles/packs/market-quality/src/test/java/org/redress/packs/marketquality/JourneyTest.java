package org.redress.packs.marketquality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.marketquality.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** No rule is a dead end: whoever does what is asked gets every case to its end. */
class JourneyTest {

    @ParameterizedTest
    @CsvSource({"ours, ''", "not-ours, accepted", "not-ours, not-accepted"})
    void doing_what_is_asked_leads_to_the_end(String responsible, String answer) {
        CaseFacts facts = PACK.newCase().with("actor", "roles", List.of("quality"));
        for (Stage stage : PACK.type("complaint").stages()) {
            if (stage.id().equals("responsibility")) {
                facts.field("responsible", responsible).field("responsibilityWhy", "核对批次记录");
            }
            stage.tasks().stream()
                    .filter(TaskDecl::mandatory)
                    .filter(task -> PackUnderTest.applies(task, facts))
                    .forEach(task -> facts.done(task.id()));
            PACK.blocksStage("complaint", stage.id(), facts).forEach(gate -> lift(gate, answer, facts));
            assertThat(PACK.blocksStage("complaint", stage.id(), facts))
                    .as(stage.id())
                    .isEmpty();
        }
        facts.with("case", "stage", "improve");
        assertThat(PACK.blocks("close", "complaint", facts)).isEmpty();
        assertThat(PACK.blocks("archive", "complaint", facts)).isEmpty();
    }

    /** What somebody does who reads what the gate asks for. */
    private static void lift(String gate, String answer, CaseFacts facts) {
        switch (PACK.gate(gate).resolvedBy()) {
            case "complete-intake" -> facts.field("explanationAnswer", answer);
            case "issue-document" -> facts.evidence(gate);
            case "plan-measure" ->
                facts.with("measures", "kinds", List.of("corrective", "preventive"))
                        .field("developmentDocument", "控制计划 C 版 4.2");
            case "check-measure" -> facts.with("measures", "effective", 2);
            default -> throw new AssertionError(gate + " says nothing that people can do");
        }
    }
}
