package org.redress.packs.callcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.callcentre.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.ClassDecl;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P17: receive, then judge who handles it and how grave it is. */
class ReceiveAndJudgeTest {

    @ParameterizedTest
    @ValueSource(strings = {"facts", "contactWay", "relation"})
    void facts_demand_and_contact_are_recorded_before_a_complaint_is_judged(String field) {
        assertThat(PACK.blocksStage("policy", "receive", recorded())).isEmpty();
        assertThat(PACK.blocksStage("policy", "receive", recorded().missing(field)))
                .containsExactly("record-complete");
        assertThat(PACK.blocksStage("policy", "receive", recorded().with("case", "remedySought", "")))
                .containsExactly("record-complete");
    }

    @Test
    void regret_recording_and_reading_back_are_part_of_receiving() {
        for (String task : List.of("say-regret", "record", "read-back")) {
            assertThat(task("receive", task).mandatory()).as(task).isTrue();
        }
    }

    @Test
    void regret_comes_first_whether_or_not_it_is_justified() {
        assertThat(PACK.blocksOffer("policy", "apology", PACK.newCase())).containsExactly("regret-first");
        assertThat(PACK.blocksOffer("policy", "apology", PACK.newCase().done("say-regret")))
                .isEmpty();
        assertThat(task("receive", "say-regret").help().orElseThrow().in("en")).contains("Justified or not");
    }

    @Test
    void a_visitor_checks_and_signs_the_record() {
        CaseFacts visitor = recorded().channel("front-desk");
        assertThat(PACK.blocksStage("policy", "receive", visitor)).containsExactly("visitor-signs");
        assertThat(PACK.blocksStage("policy", "receive", visitor.evidence("complaint-record")))
                .isEmpty();
        assertThat(PACK.blocksStage("policy", "receive", recorded())).isEmpty();
    }

    @Test
    void a_visitor_is_taken_to_the_complaint_room() {
        assertThat(PackUnderTest.applies(task("receive", "use-room"), PACK.newCase()))
                .isTrue();
        assertThat(PackUnderTest.applies(
                        task("receive", "use-room"), PACK.newCase().channel("phone")))
                .isFalse();
    }

    @Test
    void an_item_is_judged_as_full_authority_transferred_or_joint() {
        assertThat(PACK.procedure().classes())
                .extracting(ClassDecl::code)
                .containsExactly("full-authority", "transferred", "joint");
        assertThat(PACK.blocksStage("policy", "judge", judged())).isEmpty();
        assertThat(PACK.blocksStage("policy", "judge", judged().with("case", "class", "")))
                .containsExactly("item-judged");
    }

    @Test
    void a_transferred_item_needs_acceptance() {
        CaseFacts transferred = judged().with("case", "class", "transferred");
        assertThat(PACK.blocksStage("policy", "judge", transferred)).containsExactly("transfer-accepted");
        assertThat(PACK.blocksStage("policy", "judge", transferred.with("case", "transfers", 1)))
                .isEmpty();
    }

    @Test
    void a_joint_item_needs_the_answers_of_its_departments() {
        CaseFacts joint = judged().with("case", "class", "joint");
        assertThat(PACK.blocksStage("policy", "handle", joint)).containsExactly("joint-answered");
        joint.with("parts", "accepted", List.of("business"));
        assertThat(PACK.blocksStage("policy", "handle", joint)).isEmpty();
        assertThat(PACK.blocksStage("policy", "handle", joint.with("parts", "open", 1)))
                .containsExactly("joint-answered");
        assertThat(PACK.blocksStage("policy", "handle", judged())).isEmpty();
    }

    @Test
    void a_complaint_is_judged_general_or_major() {
        assertThat(PACK.blocksStage("service", "judge", judged().with("case", "severity", "")))
                .containsExactly("severity-judged");
    }

    @Test
    void what_is_complained_about_is_recorded_when_it_is_judged() {
        assertThat(PACK.blocksStage("service", "judge", judged().with("issues", "made", 0)))
                .containsExactly("issues-named");
    }

    @Test
    void an_inquiry_needs_no_judgement() {
        assertThat(PACK.blocksStage("policy", "judge", PACK.newCase().with("case", "kind", "inquiry")))
                .isEmpty();
    }

    @Test
    void a_complaint_turns_back_into_an_inquiry_unless_it_is_major_or_was_forwarded() {
        assertThat(PACK.blocks("convert", "policy", judged())).isEmpty();
        assertThat(PACK.blocks("convert", "policy", judged().with("case", "severity", "major")))
                .containsExactly("no-way-back-for-major");
        assertThat(PACK.blocks("convert", "policy", judged().with("case", "bodies", List.of("consumer-association"))))
                .containsExactly("no-way-back-for-major");
        assertThat(PACK.blocks("convert", "policy", PACK.newCase().with("case", "kind", "inquiry")))
                .as("an inquiry becomes a complaint at any time")
                .isEmpty();
    }

    @Test
    void of_a_repeat_complainant_all_earlier_records_are_called_up() {
        TaskDecl read = task("judge", "read-earlier");
        assertThat(read.mandatory()).isTrue();
        assertThat(PackUnderTest.applies(read, PACK.newCase())).isFalse();
        assertThat(PackUnderTest.applies(read, PACK.newCase().with("case", "repeat", 1)))
                .isTrue();
    }

    @Test
    void who_is_not_the_policyholder_says_how_they_are_related_and_proves_their_authority() {
        assertThat(PACK.type("policy").form().fields())
                .filteredOn(FormField::required)
                .extracting(FormField::name)
                .contains("relation");
        CaseFacts family = TalksTest.ready().field("relation", "family");
        assertThat(PACK.blocksOffer("policy", "refund", family)).containsExactly("proof-of-authority");
        assertThat(PACK.blocksCarryingOut("policy", "refund", family)).containsExactly("proof-of-authority");
        assertThat(PACK.blocksOffer("policy", "refund", family.evidence("authority-proof")))
                .isEmpty();
        assertThat(PACK.blocksOffer("policy", "refund", TalksTest.ready().field("relation", "policyholder")))
                .isEmpty();
    }

    /** By phone, with all that is recorded at once. */
    private static CaseFacts recorded() {
        return PACK.newCase().channel("phone").with("case", "remedySought", "补偿退保差额的一半");
    }

    private static CaseFacts judged() {
        return PACK.newCase()
                .with("case", "class", "full-authority")
                .with("case", "severity", "general")
                .with("issues", "made", 1);
    }

    private static TaskDecl task(String stage, String id) {
        return PACK.task("policy", stage, id);
    }
}
