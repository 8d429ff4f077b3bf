package org.redress.packs.opinionform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.opinionform.ThisPack.PACK;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** No rule is a dead end: whoever does what is asked gets every case to its end, however it came in and whoever goes there. */
class JourneyTest {

    static Stream<Arguments> everyChannelAndEveryVisit() {
        return PACK.type("opinion").channels().stream()
                .flatMap(channel -> Stream.of("sales", "dealer").map(visit -> Arguments.of(channel, visit)));
    }

    @ParameterizedTest
    @MethodSource("everyChannelAndEveryVisit")
    void doing_what_is_asked_leads_to_the_end(String channel, String visit) {
        CaseFacts facts =
                PACK.newCase().channel(channel).with("actor", "username", "me").with("case", "owner", "me");
        for (Stage stage : PACK.type("opinion").stages()) {
            stage.tasks().stream()
                    .filter(TaskDecl::mandatory)
                    .filter(task -> PackUnderTest.applies(task, facts))
                    .forEach(task -> facts.done(task.id()));
            for (List<String> held = held(stage, facts); !held.isEmpty(); held = held(stage, facts)) {
                lift(held.get(0), visit, facts);
                assertThat(held(stage, facts)).doesNotContain(held.get(0));
            }
        }
        assertThat(PACK.blocks("close", "opinion", facts)).isEmpty();
        assertThat(PACK.blocks("archive", "opinion", facts)).isEmpty();
    }

    private static List<String> held(Stage stage, CaseFacts facts) {
        return PACK.blocksStage("opinion", stage.id(), facts);
    }

    /** What somebody does who reads what the gate asks for. */
    private static void lift(String gate, String visit, CaseFacts facts) {
        switch (gate) {
            case "form-filled" ->
                facts.field("product", "衣柜").field("deliveredOn", "2026-11-01").field("opinion", "柜门关不上");
            case "cause-written" -> facts.field("cause", "铰链松动");
            case "demand-recorded" -> facts.demand("repair", 0);
            case "plan-agreed" -> facts.field("plan", "周五上门更换铰链").field("visitBy", visit);
            case "dealer-appointed" -> facts.field("dealer", "佛山家居");
            case "plan-handed-over" -> facts.with("documents", "issued", List.of("visit-order"));
            case "on-site-written" -> facts.field("onSite", "铰链已换");
            case "exactly-as-agreed" -> facts.field("asAgreed", true);
            case "result-verified" -> facts.field("result", "柜门平整");
            case "satisfied-recorded" -> facts.field("satisfied", "satisfied");
            default -> throw new AssertionError(gate + " asks for what nobody can do");
        }
    }
}
