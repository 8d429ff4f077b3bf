package org.redress.packs.restaurantcrisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.restaurantcrisis.ThisPack.PACK;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** No rule is a dead end: whoever does what is asked gets every case to its end, however it came in and whoever stepped in. */
class JourneyTest {

    static Stream<String> everyChannel() {
        return PACK.type("complaint").channels().stream();
    }

    @ParameterizedTest
    @MethodSource("everyChannel")
    void a_complaint_that_only_the_store_deals_with_comes_to_its_end(String channel) {
        toTheEnd(PACK.newCase().channel(channel).with("case", "ownerRoles", List.of("store-manager")));
    }

    @ParameterizedTest
    @MethodSource("everyChannel")
    void a_complaint_that_climbs_all_steps_under_the_eyes_of_the_media_comes_to_its_end(String channel) {
        toTheEnd(PACK.newCase()
                .channel(channel)
                .with("case", "media", true)
                .with("case", "authorities", true)
                .with("case", "ownerRoles", List.of("public-affairs"))
                .field("differsWith", List.of("police"))
                .field("thorny", true)
                .done("step-two", "step-three"));
    }

    private static void toTheEnd(CaseFacts facts) {
        for (Stage stage : PACK.type("complaint").stages()) {
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
            case "record-account" -> facts.accounts("customer");
            case "issue-document" -> facts.with("documents", "issued", List.of("incident-report"));
            default -> throw new AssertionError(gate + " says nothing that people can do");
        }
    }
}
