package org.redress.packs.servicerecovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.servicerecovery.ThisPack.PACK;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** No rule is a dead end: whoever does what is asked gets every case to its end, in each variant. */
class JourneyTest {

    static Stream<Arguments> everyVariantOnEveryChannel() {
        return PACK.procedure().types().values().stream()
                .flatMap(type -> type.channels().stream().map(channel -> Arguments.of(type.localId(), channel)));
    }

    @ParameterizedTest
    @MethodSource("everyVariantOnEveryChannel")
    void doing_what_is_asked_leads_to_the_end(String id, String channel) {
        ComplaintType type = PACK.type(id);
        CaseFacts facts = PACK.newCase().channel(channel).field("about", "quality");
        for (Stage stage : type.stages()) {
            stage.tasks().stream()
                    .filter(TaskDecl::mandatory)
                    .filter(task -> PackUnderTest.applies(task, facts))
                    .forEach(task -> facts.done(task.id()));
            for (int times = 0; times < 3; times++) {
                PACK.blocksStage(id, stage.id(), facts).forEach(gate -> lift(gate, facts));
            }
            assertThat(PACK.blocksStage(id, stage.id(), facts)).as(stage.id()).isEmpty();
        }
        assertThat(PACK.blocks("close", id, facts)).isEmpty();
        assertThat(PACK.blocks("archive", id, facts)).isEmpty();
    }

    /** What somebody does who reads what the gate asks for. */
    private static void lift(String gate, CaseFacts facts) {
        switch (PACK.gate(gate).resolvedBy()) {
            case "record-account" -> facts.accounts("customer", "staff");
            case "complete-intake" -> facts.field("options", "重做，或退款");
            case "offer-remedy" -> facts.offer("redo", "phone").with("offer", "state", "carried-out");
            case "carry-out-remedy" -> facts.with("offer", "state", "carried-out");
            case "classify-fault" -> facts.fault("own-fault");
            case "record-follow-up" ->
                facts.with("followUps", "made", 1)
                        .with("followUps", "last", "settled")
                        .with("followUps", "satisfaction", 5);
            case "add-issue" -> facts.with("issues", "made", 1);
            default -> throw new AssertionError(gate + " says nothing that people can do");
        }
    }
}
