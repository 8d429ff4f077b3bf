package org.redress.packs.hotel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.hotel.ThisPack.PACK;

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
            PACK.blocksStage(id, stage.id(), facts).forEach(gate -> lift(id, gate, facts));
            assertThat(PACK.blocksStage(id, stage.id(), facts)).as(stage.id()).isEmpty();
        }
        assertThat(PACK.blocks("close", id, facts)).isEmpty();
        assertThat(PACK.blocks("archive", id, facts)).isEmpty();
    }

    /** What somebody does who reads what the gate asks for. */
    private static void lift(String type, String gate, CaseFacts facts) {
        switch (gate) {
            case "guest-signed" -> facts.evidence("complaint-form");
            case "reported" -> facts.with("documents", "issued", List.of("complaint-report"));
            case "staff-heard" -> facts.accounts("staff");
            case "findings-written" -> facts.field("findings", "滤网堵塞");
            case "solution-chosen" -> facts.field("solutions", List.of("explanation"));
            case "manager-approved" -> facts.with("documents", "issued", List.of("complaint-report", "solution-plan"));
            case "answer-recorded" -> facts.field("guestAnswer", "满意");
            default -> throw new AssertionError(type + " " + gate + " says nothing that people can do");
        }
    }
}
