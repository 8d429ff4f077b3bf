package org.redress.packs.foodchainab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.foodchainab.ThisPack.PACK;

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

/** No rule is a dead end: whoever does what is asked gets every case to its end, however it came in, as A or as B. */
class JourneyTest {

    static Stream<Arguments> everyTypeAndClassOnEveryChannel() {
        return PACK.procedure().types().values().stream()
                .flatMap(type -> type.channels().stream().flatMap(channel -> Stream.of("a", "b")
                        .filter(found -> found.equals("b") || !type.localId().equals("food-safety"))
                        .map(found -> Arguments.of(type.localId(), found, channel))));
    }

    @ParameterizedTest
    @MethodSource("everyTypeAndClassOnEveryChannel")
    void doing_what_is_asked_leads_to_the_end(String id, String found, String channel) {
        ComplaintType type = PACK.type(id);
        CaseFacts facts = PACK.newCase()
                .channel(channel)
                .with("case", "ownerRoles", List.of("store-manager"))
                .with("actor", "roles", List.of("store-manager"))
                .with("case", "severity", "major");
        if (id.equals("food-safety")) {
            facts.field("harms", List.of("illness", "foreign-object"));
        }
        assertThat(PACK.blocksStage(id, "receive", facts)).contains("classed");
        facts.with("case", "class", found);
        for (Stage stage : type.stages()) {
            stage.tasks().stream()
                    .filter(TaskDecl::mandatory)
                    .filter(task -> PackUnderTest.applies(task, facts))
                    .forEach(task -> {
                        facts.done(task.id());
                        task.evidence().ifPresent(facts::evidence);
                    });
            PACK.blocksStage(id, stage.id(), facts).forEach(gate -> lift(gate, facts));
            assertThat(PACK.blocksStage(id, stage.id(), facts)).as(stage.id()).isEmpty();
        }
        assertThat(PACK.blocks("close", id, facts)).isEmpty();
        assertThat(PACK.blocks("archive", id, facts)).isEmpty();
    }

    /** What somebody does who reads what the gate asks for. */
    private static void lift(String gate, CaseFacts facts) {
        switch (PACK.gate(gate).resolvedBy()) {
            case "complete-intake" ->
                facts.field("agreedTimes", "明天下午三点")
                        .field("authorityWho", "区市场监管所")
                        .field("authorityWants", "查看留样")
                        .field("condition", "腹痛，已缓解")
                        .field("medicalCare", "未就医");
            case "add-evidence" -> facts.evidence("photo-goods");
            case "keep-object" -> facts.field("foreignObject", "一根头发").field("objectKept", "店长封存在冷柜");
            case "plan-measure" -> facts.with("measures", "kinds", List.of("corrective", "preventive"));
            case "check-measure" -> facts.with("measures", "effective", 2);
            case "request-approval" -> facts.approved("standard-answer");
            default -> throw new AssertionError(gate + " says nothing that people can do");
        }
    }
}
