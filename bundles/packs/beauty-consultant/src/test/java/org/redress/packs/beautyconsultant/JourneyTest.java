package org.redress.packs.beautyconsultant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.beautyconsultant.ThisPack.PACK;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** No rule is a dead end: whoever does what is asked gets every case to its end, however it came in and whoever handles it. */
class JourneyTest {

    private static final String TYPE = "dissatisfaction";

    static Stream<Arguments> everyChannelAndEveryHandler() {
        return PACK.type(TYPE).channels().stream().flatMap(channel -> Stream.of("store-manager", "deputy-manager")
                .map(handler -> Arguments.of(channel, handler)));
    }

    @ParameterizedTest
    @MethodSource("everyChannelAndEveryHandler")
    void doing_what_is_asked_leads_to_the_end(String channel, String handler) {
        CaseFacts facts = PACK.newCase().channel(channel);
        for (Stage stage : PACK.type(TYPE).stages()) {
            stage.tasks().stream()
                    .filter(TaskDecl::mandatory)
                    .filter(task -> PackUnderTest.applies(task, facts))
                    .forEach(task -> facts.done(task.id()));
            PACK.blocksStage(TYPE, stage.id(), facts).forEach(gate -> lift(gate, handler, facts));
            assertThat(PACK.blocksStage(TYPE, stage.id(), facts)).as(stage.id()).isEmpty();
        }
        assertThat(PACK.blocks("close", TYPE, facts)).isEmpty();
        assertThat(PACK.blocks("archive", TYPE, facts)).isEmpty();
    }

    /** What somebody does who reads what the gate asks for. */
    private static void lift(String gate, String handler, CaseFacts facts) {
        switch (gate) {
            case "manager-handles" -> facts.with("case", "ownerRoles", List.of(handler));
            case "heard-out" -> facts.accounts("customer");
            case "other-reasons" -> facts.field("otherReasons", "没有");
            case "sheet-filled" ->
                facts.field("product", "面霜").field("about", List.of("effect")).field("details", "用了一个月没变化");
            case "explained" -> facts.field("cause", "肤质不合");
            case "countermeasure-written" -> facts.field("countermeasure", "换一款温和的");
            case "two-signatures" -> facts.with("documents", "signed", List.of("record-sheet"));
            case "kept-track" -> facts.with("followUps", "made", 2).with("followUps", "last", "settled");
            default -> throw new AssertionError(gate + " asks for what nobody can do");
        }
    }
}
