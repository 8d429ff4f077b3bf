package org.redress.packs.electronicssqe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.electronicssqe.ThisPack.PACK;

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
    @CsvSource({"ours, 8d, true", "ours, disposal, false", "customer, 8d, false"})
    void doing_what_is_asked_leads_to_the_end(String responsibility, String report, boolean tests) {
        CaseFacts facts = PACK.newCase()
                .with("case", "ownerRoles", List.of("customer-service"))
                .field("testsNeeded", tests);
        for (Stage stage : PACK.type("complaint").stages()) {
            PACK.blocksStage("complaint", stage.id(), facts).forEach(gate -> lift(gate, responsibility, report, facts));
            stage.tasks().stream()
                    .filter(TaskDecl::mandatory)
                    .filter(task -> PackUnderTest.applies(task, facts))
                    .forEach(task -> facts.done(task.id()));
            PACK.blocksStage("complaint", stage.id(), facts).forEach(gate -> lift(gate, responsibility, report, facts));
            assertThat(PACK.blocksStage("complaint", stage.id(), facts))
                    .as(stage.id())
                    .isEmpty();
        }
        facts.with("case", "stage", "verify");
        assertThat(PACK.blocks("close", "complaint", facts)).isEmpty();
        assertThat(PACK.blocks("archive", "complaint", facts)).isEmpty();
    }

    /** What somebody does who reads what the gate asks for. */
    private static void lift(String gate, String responsibility, String report, CaseFacts facts) {
        switch (PACK.gate(gate).resolvedBy()) {
            case "complete-intake" ->
                facts.field("onSite", "not-wanted")
                        .field("testsReason", "温度循环")
                        .field("preliminaryCause", "虚焊")
                        .field("responsibility", responsibility)
                        .field("investigation", "切片见虚焊")
                        .field("mainCauses", "炉温偏低")
                        .field("secondaryCauses", "无")
                        .field("controlPoints", "炉温每班测")
                        .field("reportKind", report);
            case "issue-document" ->
                facts.evidence("review-minutes")
                        .with("documents", "issued", List.of("own-cause-answer", "measures-sheet"))
                        .with("documents", "signed", List.of("measures-sheet"));
            case "ask-department" -> facts.with("parts", "causes", List.of("related-department"));
            case "check-measure" -> facts.with("measures", "effective", 2);
            default -> throw new AssertionError(gate + " says nothing that people can do");
        }
    }
}
