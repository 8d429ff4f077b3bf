package org.redress.packs.callcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.callcentre.ThisPack.PACK;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** No rule is a dead end: whoever does what is asked gets every case to its end, however it came in. */
class JourneyTest {

    static Stream<Arguments> everyTypeOnEveryChannel() {
        return PACK.procedure().types().values().stream()
                .flatMap(type -> type.channels().stream().flatMap(channel -> Stream.of("inquiry", "complaint")
                        .map(kind -> Arguments.of(type.localId(), channel, kind))));
    }

    @ParameterizedTest
    @MethodSource("everyTypeOnEveryChannel")
    void doing_what_is_asked_leads_to_the_end(String id, String channel, String kind) {
        ComplaintType type = PACK.type(id);
        CaseFacts facts = PACK.newCase().channel(channel).with("case", "kind", kind);
        for (Stage stage : type.stages()) {
            stage.tasks().stream()
                    .filter(TaskDecl::mandatory)
                    .filter(task -> PackUnderTest.applies(task, facts))
                    .forEach(task -> facts.done(task.id()));
            for (int round = 0; round < 3; round++) {
                PACK.blocksStage(id, stage.id(), facts).forEach(gate -> lift(gate, facts));
            }
            assertThat(PACK.blocksStage(id, stage.id(), facts)).as(stage.id()).isEmpty();
        }
        assertThat(PACK.blocks("close", id, facts)).isEmpty();
        assertThat(PACK.blocks("archive", id, facts)).isEmpty();
    }

    /** What somebody does who reads what the gate asks for. */
    private static void lift(String gate, CaseFacts facts) {
        switch (gate) {
            case "record-complete" -> facts.with("case", "remedySought", "补偿差额");
            case "visitor-signs" -> facts.evidence("complaint-record");
            case "item-judged" -> facts.with("case", "class", "full-authority");
            case "severity-judged" -> facts.with("case", "severity", "general");
            case "issues-named" -> facts.with("issues", "made", 1);
            case "called-back" -> facts.with("followUps", "made", 1).with("followUps", "last", "settled");
            case "classified" -> facts.fault("own-fault");
            case "volume-estimated" ->
                facts.field("expectedVolume", 300)
                        .field("expectedDemands", "全额退保")
                        .field("monitor", "客服经理");
            case "grouped" -> facts.field("grouping", "by-region").field("groups", "华东组：客服经理");
            case "plan-handed-down" ->
                facts.field("replyWay", "one-by-one").with("documents", "signed", List.of("reply-plan"));
            case "one-text", "association-served", "regulator-has-report", "reported-daily" ->
                facts.with(
                        "documents",
                        "issued",
                        List.of("joint-text", "consumer-pack", "regulator-report", "situation-report"));
            default -> throw new AssertionError(gate + " says nothing that people can do");
        }
    }
}
