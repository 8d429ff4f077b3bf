package org.redress.packs.clinicchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.clinicchain.ThisPack.PACK;

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
        CaseFacts facts = PACK.newCase()
                .channel(channel)
                .field("treatedOn", "2026-11-01")
                .field("onsetOn", "2026-11-20")
                .field("wantsDoctor", true)
                .field("wantsRetreatment", true)
                .field("way", "goes-public")
                .fault("own-fault")
                .demand("compensation", 30000);
        for (Stage stage : type.stages()) {
            stage.tasks().stream().filter(TaskDecl::mandatory).forEach(task -> doIfItApplies(task, facts));
            for (String gate : PACK.blocksStage(id, stage.id(), facts)) {
                doIfItApplies(resolving(gate, stage), facts);
            }
            assertThat(PACK.blocksStage(id, stage.id(), facts)).as(stage.id()).isEmpty();
        }
        assertThat(PACK.blocks("close", id, facts)).isEmpty();
        assertThat(PACK.blocks("archive", id, facts.signed("owner", "manager"))).isEmpty();
    }

    /** The task of the stage at hand that a gate of the stage points to. */
    private static TaskDecl resolving(String gate, Stage stage) {
        String task = PACK.gate(gate).resolvedBy();
        return stage.tasks().stream()
                .filter(each -> each.id().equals(task))
                .findFirst()
                .orElseThrow(() -> new AssertionError(gate + " cannot be lifted in " + stage.id()));
    }

    private static void doIfItApplies(TaskDecl task, CaseFacts facts) {
        if (PackUnderTest.applies(task, facts)) {
            task.evidence().ifPresent(facts::evidence);
            facts.done(task.id());
        }
    }
}
