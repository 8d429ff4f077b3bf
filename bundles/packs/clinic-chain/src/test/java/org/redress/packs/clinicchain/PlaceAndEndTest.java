package org.redress.packs.clinicchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.TaskDecl;

/** P01: where the talk happens, how the customer complains, and that no case ends without the last stage. */
class PlaceAndEndTest {

    private static final List<String> TYPES = List.of("treatment", "service", "side-effect", "disputed-review");

    @Test
    void in_the_house_the_private_room_is_recorded_before_confirm_ends() {
        assertThat(TYPES).allSatisfy(type -> {
            TaskDecl room = task(type, "confirm", "private-room");
            assertThat(room.mandatory()).isTrue();
            assertThat(applies(room, Facts.ofNewCase().channel("front-desk"))).isTrue();
            assertThat(applies(room, Facts.ofNewCase().channel("phone"))).isFalse();
            assertThat(applies(room, Facts.ofNewCase().channel("phone").field("place", "in-house")))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "email", "web", "review"})
    void online_nobody_answers_before_a_guide_or_the_operations_manager(String channel) {
        Facts facts = Facts.ofNewCase().channel(channel);
        assertThat(contact(facts)).containsExactly("answer-online");
        assertThat(Pack.blocksStage("service", "confirm", facts)).containsExactly("answer-online");
        assertThat(contact(Facts.ofNewCase().channel(channel).done("answer-by-guide")))
                .isEmpty();
        assertThat(contact(Facts.ofNewCase().channel(channel).done("share-operations")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"front-desk", "phone", "authority"})
    void elsewhere_the_answer_is_free(String channel) {
        assertThat(contact(Facts.ofNewCase().channel(channel))).isEmpty();
    }

    @Test
    void an_answer_by_guide_online_is_shared_with_the_branches() {
        assertThat(TYPES).allSatisfy(type -> {
            TaskDecl share = task(type, "publish", "share-answer");
            assertThat(share.mandatory()).isTrue();
            assertThat(applies(share, Facts.ofNewCase().channel("chat").done("answer-by-guide")))
                    .isTrue();
            assertThat(applies(share, Facts.ofNewCase().channel("chat").done("share-operations")))
                    .isFalse();
        });
    }

    @Test
    void a_customer_who_complains_directly_is_thanked_and_each_point_sorted() {
        TaskDecl thanks = task("service", "confirm", "thank-and-sort");
        assertThat(thanks.mandatory()).isTrue();
        assertThat(applies(thanks, Facts.ofNewCase())).isTrue();
        assertThat(applies(thanks, Facts.ofNewCase().field("way", "tells-staff")))
                .isTrue();
        assertThat(applies(thanks, Facts.ofNewCase().field("way", "goes-public")))
                .isFalse();
    }

    @Test
    void own_fault_made_public_is_apologised_for_in_person() {
        TaskDecl apology = task("service", "carry-out", "apologise-in-person");
        assertThat(apology.mandatory()).isTrue();
        assertThat(applies(
                        apology, Facts.ofNewCase().field("way", "goes-public").fault("own-fault")))
                .isTrue();
        assertThat(applies(
                        apology, Facts.ofNewCase().field("way", "goes-public").fault("communication")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "archive"})
    void no_case_ends_before_it_is_published_and_the_guideline_settled(String action) {
        List<String> all = List.of("case-report", "share-report", "guideline", "recurrence");
        assertThat(TYPES).allSatisfy(type -> {
            assertThat(all).allSatisfy(left -> {
                Facts facts = Facts.ofNewCase();
                all.stream().filter(task -> !task.equals(left)).forEach(facts::done);
                assertThat(Pack.blockedBy(action, type, "", "", facts)).containsExactly("publish-before-end");
            });
            assertThat(Pack.blockedBy(action, type, "", "", Facts.ofNewCase().done(all.toArray(String[]::new))))
                    .isEmpty();
        });
    }

    private static List<String> contact(Facts facts) {
        return Pack.blockedBy("contact-customer", "service", "", "", facts);
    }

    private static boolean applies(TaskDecl task, Facts facts) {
        return task.when().orElseThrow().test(facts.all()).orElse(false);
    }

    private static TaskDecl task(String type, String stage, String task) {
        return Pack.PROCEDURE.type("clinic-chain/" + type).orElseThrow().stage(stage).orElseThrow().tasks().stream()
                .filter(each -> each.id().equals(task))
                .findFirst()
                .orElseThrow();
    }
}
