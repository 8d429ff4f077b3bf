package org.redress.packs.salesrecovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.salesrecovery.ThisPack.PACK;

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
                .flatMap(type -> type.channels().stream().map(channel -> Arguments.of(type.localId(), channel)));
    }

    @ParameterizedTest
    @MethodSource("everyTypeOnEveryChannel")
    void doing_what_is_asked_leads_to_the_end(String id, String channel) {
        ComplaintType type = PACK.type(id);
        CaseFacts facts = PACK.newCase().channel(channel);
        for (Stage stage : type.stages()) {
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
        switch (gate) {
            case "heard-out" -> facts.accounts("customer");
            case "details-asked" ->
                facts.field("happenedOn", "2026-11-20").field("place", "网店").field("model", "KX-3");
            case "choice-given" -> facts.field("offered", List.of("exchange", "repair"));
            case "choice-settled" ->
                facts.field("chosen", "exchange").offer("exchange", "phone").with("offer", "state", "accepted");
            case "value-added" -> facts.field("addedValue", "declined");
            default -> throw new AssertionError(gate + " asks for what nobody can do");
        }
    }
}
