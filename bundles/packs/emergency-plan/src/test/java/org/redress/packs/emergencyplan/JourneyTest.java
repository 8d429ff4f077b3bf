package org.redress.packs.emergencyplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.emergencyplan.ThisPack.PACK;

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
        switch (PACK.gate(gate).resolvedBy()) {
            case "record-account" -> facts.accounts("customer", "staff");
            case "record-demand" -> facts.with("demand", "made", true);
            case "hand-over" -> facts.with("case", "ownerRoles", List.of("department-head"));
            case "issue-document" -> facts.evidence("breach-decision");
            case "complete-intake" -> {
                facts.field("department", "售后部");
                facts.field("rootCause", "无人交接").field("improvement", "交接写在班表上");
            }
            default -> throw new AssertionError(type + " " + gate + " says nothing that people can do");
        }
    }
}
