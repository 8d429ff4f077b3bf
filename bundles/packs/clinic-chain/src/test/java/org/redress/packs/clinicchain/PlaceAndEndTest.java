package org.redress.packs.clinicchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.clinicchain.ThisPack.PACK;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P01: where the talk happens, how the customer complains, and that no case ends without the last stage. */
class PlaceAndEndTest {

    private static final List<String> TYPES = List.of("treatment", "service", "side-effect", "disputed-review");

    @Test
    void in_the_house_the_private_room_is_recorded_before_confirm_ends() {
        assertThat(TYPES).allSatisfy(type -> {
            TaskDecl room = PACK.task(type, "confirm", "private-room");
            assertThat(room.mandatory()).isTrue();
            assertThat(PackUnderTest.applies(room, PACK.newCase().channel("front-desk")))
                    .isTrue();
            assertThat(PackUnderTest.applies(room, PACK.newCase().channel("phone")))
                    .isFalse();
            assertThat(PackUnderTest.applies(
                            room, PACK.newCase().channel("phone").field("place", "in-house")))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "email", "web", "review"})
    void online_nobody_answers_before_a_guide_or_the_operations_manager(String channel) {
        CaseFacts facts = PACK.newCase().channel(channel);
        assertThat(contact(facts)).containsExactly("answer-online");
        assertThat(PACK.blocksStage("service", "confirm", facts)).containsExactly("answer-online");
        assertThat(contact(PACK.newCase().channel(channel).done("answer-by-guide")))
                .isEmpty();
        assertThat(contact(PACK.newCase().channel(channel).done("share-operations")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"front-desk", "phone", "authority"})
    void elsewhere_the_answer_is_free(String channel) {
        assertThat(contact(PACK.newCase().channel(channel))).isEmpty();
    }

    @Test
    void an_answer_by_guide_online_is_shared_with_the_branches() {
        assertThat(TYPES).allSatisfy(type -> {
            TaskDecl share = PACK.task(type, "publish", "share-answer");
            assertThat(share.mandatory()).isTrue();
            assertThat(PackUnderTest.applies(
                            share, PACK.newCase().channel("chat").done("answer-by-guide")))
                    .isTrue();
            assertThat(PackUnderTest.applies(
                            share, PACK.newCase().channel("chat").done("share-operations")))
                    .isFalse();
        });
    }

    @Test
    void a_customer_who_complains_directly_is_thanked_and_each_point_sorted() {
        TaskDecl thanks = PACK.task("service", "confirm", "thank-and-sort");
        assertThat(thanks.mandatory()).isTrue();
        assertThat(PackUnderTest.applies(thanks, PACK.newCase())).isTrue();
        assertThat(PackUnderTest.applies(thanks, PACK.newCase().field("way", "tells-staff")))
                .isTrue();
        assertThat(PackUnderTest.applies(thanks, PACK.newCase().field("way", "goes-public")))
                .isFalse();
    }

    @Test
    void who_says_nothing_is_asked_by_survey_or_a_call_and_told_beforehand_what_can_be_foreseen() {
        assertThat(TYPES).allSatisfy(type -> {
            TaskDecl ask = PACK.task(type, "confirm", "ask-the-silent");
            assertThat(PackUnderTest.applies(ask, PACK.newCase().field("way", "says-nothing")))
                    .isTrue();
            assertThat(PackUnderTest.applies(ask, PACK.newCase().field("way", "tells-staff")))
                    .isFalse();
        });
        assertThat(guide("says-nothing")).contains("满意度问卷", "能预见的不满提前说");
    }

    @Test
    void who_goes_public_is_kept_in_touch_with_and_a_legal_matter_is_stated_firmly() {
        assertThat(TYPES).allSatisfy(type -> {
            TaskDecl contact = PACK.task(type, "carry-out", "keep-contact");
            assertThat(PackUnderTest.applies(contact, PACK.newCase().field("way", "goes-public")))
                    .isTrue();
            assertThat(PackUnderTest.applies(contact, PACK.newCase().field("way", "tells-staff")))
                    .isFalse();
        });
        assertThat(guide("goes-public")).contains("隔一两天联系一次", "法律立场", "坚定");
    }

    @Test
    void own_fault_made_public_is_apologised_for_in_person() {
        TaskDecl apology = PACK.task("service", "carry-out", "apologise-in-person");
        assertThat(apology.mandatory()).isTrue();
        assertThat(PackUnderTest.applies(
                        apology, PACK.newCase().field("way", "goes-public").fault("own-fault")))
                .isTrue();
        assertThat(PackUnderTest.applies(
                        apology, PACK.newCase().field("way", "goes-public").fault("communication")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "archive"})
    void no_case_ends_before_it_is_published_and_the_guideline_settled(String action) {
        List<String> all = List.of("case-report", "share-report", "guideline", "recurrence");
        assertThat(TYPES).allSatisfy(type -> {
            assertThat(all).allSatisfy(left -> {
                CaseFacts facts = PACK.newCase().signed("owner", "manager");
                all.stream().filter(task -> !task.equals(left)).forEach(facts::done);
                assertThat(PACK.blocks(action, type, facts)).containsExactly("publish-before-end");
            });
            assertThat(PACK.blocks(
                            action,
                            type,
                            PACK.newCase().signed("owner", "manager").done(all.toArray(String[]::new))))
                    .isEmpty();
        });
    }

    @Test
    void the_archive_waits_for_owner_and_manager_to_sign_unless_the_branch_decided_otherwise() {
        CaseFacts facts = PACK.newCase().done("case-report", "share-report", "guideline", "recurrence");
        assertThat(PACK.blocks("archive", "service", facts.signed("owner"))).containsExactly("signed-archive");
        assertThat(PACK.blocks("archive", "service", facts.setting("signedArchive", false)))
                .isEmpty();
    }

    private static String guide(String id) {
        return PACK.procedure().guides().stream()
                .filter(guide -> guide.id().equals("clinic-chain/" + id))
                .flatMap(guide -> guide.steps().stream())
                .map(step -> step.in("zh"))
                .collect(Collectors.joining());
    }

    private static List<String> contact(CaseFacts facts) {
        return PACK.blocks("contact-customer", "service", facts.with("case", "stage", "confirm"));
    }
}
