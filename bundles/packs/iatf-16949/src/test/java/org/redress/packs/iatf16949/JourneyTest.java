package org.redress.packs.iatf16949;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.iatf16949.ThisPack.PACK;

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
    @CsvSource({
        "delivered-goods, none, stock",
        "delivered-goods, none, none",
        "delivered-goods, batch, rework",
        "delivered-goods, line, reorder",
        "new-sample, none, none"
    })
    void doing_what_is_asked_leads_to_the_end(String id, String returned, String makeGood) {
        String lead = id.equals("new-sample") ? "engineering" : "quality";
        CaseFacts facts = PACK.newCase()
                .with("case", "ownerRoles", List.of(lead))
                .with("actor", "roles", List.of("quality"))
                .field("partNo", "A-100")
                .field("returnKind", returned)
                .field("returnQty", 30)
                .field("makeGood", makeGood);
        for (Stage stage : PACK.type(id).stages()) {
            stage.tasks().stream()
                    .filter(TaskDecl::mandatory)
                    .filter(task -> PackUnderTest.applies(task, facts))
                    .forEach(task -> facts.done(task.id()));
            PACK.blocksStage(id, stage.id(), facts).forEach(gate -> lift(gate, facts));
            assertThat(PACK.blocksStage(id, stage.id(), facts)).as(stage.id()).isEmpty();
        }
        assertThat(PACK.blocks("close", id, facts)).isEmpty();
        assertThat(PACK.blocks("archive", id, facts)).isEmpty();
    }

    /** What somebody does who reads what the gate asks for. */
    private static void lift(String gate, CaseFacts facts) {
        switch (PACK.gate(gate).resolvedBy()) {
            case "complete-intake" ->
                facts.field("finding", "核对三个批次，属实")
                        .field("plan", "退货返工")
                        .field("receivedPartNo", "A-100")
                        .field("receivedQty", 30)
                        .field("reorderDue", "2026-12-20")
                        .field("madeGoodQty", 30)
                        .field("resubmittedQty", 5);
            case "ask-department" -> facts.with("parts", "causes", List.of("related-department"));
            case "plan-measure" -> facts.with("measures", "kinds", List.of("corrective"));
            case "check-measure" -> facts.with("measures", "effective", 1);
            default -> throw new AssertionError(gate + " says nothing that people can do");
        }
    }
}
