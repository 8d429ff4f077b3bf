package org.redress.packs.retailshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.retailshift.ThisPack.PACK;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** No rule is a dead end: whoever does what is asked gets every case to its end, whatever its nature and however it came in. */
class JourneyTest {

    static Stream<Arguments> everyNatureOnEveryChannel() {
        return Stream.of("a", "b", "c").flatMap(nature -> PACK.type("complaint").channels().stream()
                .map(channel -> Arguments.of(nature, channel)));
    }

    @ParameterizedTest
    @MethodSource("everyNatureOnEveryChannel")
    void doing_what_is_asked_leads_to_the_end(String nature, String channel) {
        CaseFacts facts = PACK.newCase()
                .channel(channel)
                .field("explaining", "cannot")
                .field("hardToCalm", true)
                .with("case", "class", nature)
                .with("clocks", "passed", List.of("on-the-spot"));
        for (Stage stage : PACK.type("complaint").stages()) {
            facts.with("case", "stage", stage.id());
            stage.tasks().stream()
                    .filter(TaskDecl::mandatory)
                    .filter(task -> PackUnderTest.applies(task, facts))
                    .forEach(task -> facts.done(task.id()));
            PACK.blocksStage("complaint", stage.id(), facts).forEach(gate -> lift(gate, facts));
            assertThat(PACK.blocksStage("complaint", stage.id(), facts))
                    .as(stage.id())
                    .isEmpty();
        }
        assertThat(PACK.blocks("close", "complaint", facts)).isEmpty();
        assertThat(PACK.blocks("archive", "complaint", facts)).isEmpty();
    }

    /** What somebody does who reads what the gate asks for. */
    private static void lift(String gate, CaseFacts facts) {
        switch (PACK.gate(gate).resolvedBy()) {
            case "accept-hand-over" -> facts.with("case", "ownerRoles", List.of("shift-manager"));
            case "record-account" -> facts.accounts("customer");
            case "complete-intake" ->
                facts.field("identity", "会员").field("behaviour", "声音很大").with("case", "remedySought", "退款");
            case "record-demand" -> facts.demand("discount", 30);
            case "start-external" -> facts.with("case", "tracks", List.of("judicial-authorities"));
            case "record-follow-up" -> facts.with("followUps", "last", "settled");
            default -> throw new AssertionError(gate + " says nothing that people can do");
        }
    }
}
