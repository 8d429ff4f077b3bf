package org.redress.packs.callcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.callcentre.ApologyAndLeadersTest.document;
import static org.redress.packs.callcentre.ThisPack.PACK;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.ProtocolStep;
import org.redress.api.procedure.Stage;
import org.redress.testkit.CaseFacts;

/** P17: group complaints and crises; the police; signed statements and settlements. */
class CrisisTest {

    @Test
    void a_crisis_is_seen_planned_answered_and_reviewed() {
        assertThat(PACK.type("crisis").stages())
                .extracting(Stage::id)
                .containsExactly("alert", "plan", "respond", "review");
    }

    @Test
    void everybody_concerned_hears_of_it_at_once() {
        assertThat(PACK.ladderRow("crisis").tell())
                .containsExactly("head-office", "brand", "legal", "liaison", "company-leader");
    }

    @Test
    void volume_and_demands_are_estimated_and_somebody_watches() {
        assertThat(PACK.blocksStage("crisis", "alert", PACK.newCase())).containsExactly("volume-estimated");
        CaseFacts estimated = PACK.newCase().field("expectedVolume", 300).field("expectedDemands", "全额退保");
        assertThat(PACK.blocksStage("crisis", "alert", estimated)).containsExactly("volume-estimated");
        assertThat(PACK.blocksStage("crisis", "alert", estimated.field("monitor", "小周")))
                .isEmpty();
        assertThat(PACK.task("crisis", "alert", "name-monitor").mandatory()).isTrue();
    }

    @Test
    void there_is_a_plan_with_groups_one_text_and_a_pack_for_the_consumer_association() {
        assertThat(PACK.blocksStage("crisis", "plan", PACK.newCase()))
                .containsExactly("grouped", "plan-handed-down", "one-text", "association-served");
        CaseFacts planned = PACK.newCase()
                .field("grouping", "by-region")
                .field("groups", "华东组")
                .field("replyWay", "one-by-one")
                .with("documents", "signed", List.of("reply-plan"))
                .with("documents", "issued", List.of("reply-plan", "joint-text", "consumer-pack"));
        assertThat(PACK.blocksStage("crisis", "plan", planned)).isEmpty();
    }

    @Test
    void customers_are_answered_in_groups_by_kind_or_region_one_by_one_or_in_public() {
        assertThat(options("grouping")).containsExactly("by-type", "by-region");
        assertThat(options("replyWay")).containsExactly("one-by-one", "public");
    }

    @Test
    void the_plan_is_the_head_offices_and_returned_to_the_branch_with_each_revision() {
        assertThat(document("reply-plan").signers()).containsExactly("head-office", "service-manager");
        assertThat(PACK.task("crisis", "respond", "revise-plan").role()).contains("head-office");
        assertThat(document("reply-plan").data().orElseThrow().fields())
                .extracting(FormField::name)
                .containsExactly("line", "terms", "changed");
    }

    @Test
    void there_is_no_reward_for_accepting_early() {
        assertThat(document("reply-plan")
                        .data()
                        .orElseThrow()
                        .fields()
                        .get(1)
                        .help()
                        .orElseThrow()
                        .in("en"))
                .contains("no reward for being early");
        assertThat(PACK.procedure().guides())
                .flatExtracting(guide -> guide.steps())
                .anyMatch(step -> step.in("en").contains("the same whenever somebody accepts"));
    }

    @Test
    void the_one_text_is_agreed_to_by_the_brand_department() {
        assertThat(document("joint-text").review()).contains("brand");
    }

    @Test
    void the_regulator_has_its_report_and_the_head_office_a_daily_one_before_it_counts_as_over() {
        assertThat(PACK.blocksStage("crisis", "respond", PACK.newCase()))
                .containsExactly("regulator-has-report", "reported-daily");
        assertThat(PACK.task("crisis", "respond", "talk-outside").role()).contains("liaison");
    }

    @Test
    void the_daily_report_tells_new_and_open_cases_how_each_stands_and_what_the_media_say() {
        assertThat(document("situation-report").data().orElseThrow().fields())
                .extracting(FormField::name)
                .containsExactly("newToday", "open", "cases", "media");
        assertThat(document("situation-report").signers()).containsExactly("head-office");
    }

    @Test
    void within_a_group_complaint_a_settlement_is_signed_before_anything_is_paid() {
        CaseFacts member = PACK.newCase().field("groupCase", "SHIN-2611-0001");
        assertThat(PACK.blocksCarryingOut("policy", "goodwill", member)).containsExactly("group-settlement");
        assertThat(PACK.blocksCarryingOut("policy", "goodwill", member.evidence("settlement")))
                .isEmpty();
        assertThat(PACK.blocksCarryingOut("policy", "goodwill", PACK.newCase())).isEmpty();
    }

    @Test
    void its_confidentiality_clause_passes_legal_and_leaves_the_way_to_authorities_free() {
        assertThat(document("settlement-confidential").review()).contains("legal");
        assertThat(document("settlement-confidential").countsAs()).contains("settlement");
        assertThat(document("settlement-confidential").body().toString()).contains("不受此限");
    }

    @Test
    void statement_record_and_settlement_are_signed_by_both_sides_one_copy_each() {
        for (String code : List.of("complaint-record", "customer-statement", "settlement")) {
            assertThat(document(code).signers()).as(code).containsExactly("customer", "owner");
        }
        assertThat(document("customer-statement").body().toString()).contains("双方各执一份", "此前的要求", "现在的要求");
    }

    @Test
    void a_blow_and_a_crowd_are_for_the_police_and_security_touches_nobody() {
        for (String id : List.of("customer-strikes", "crowd")) {
            ProtocolStep step = step(id);
            assertThat(step.kind()).isEqualTo(ProtocolStep.Kind.EMERGENCY);
            assertThat(step.then()).containsExactly("call-police", "keep-evidence");
            assertThat(step.help().orElseThrow().in("zh")).contains("保安");
        }
    }

    @Test
    void evidence_of_harmful_conduct_is_kept_and_staff_keep_their_dignity() {
        assertThat(step("keep-evidence").needs().files()).containsExactly("conduct-evidence", "police-record");
        assertThat(step("announce-recording").recording()).isTrue();
        assertThat(step("remind").say().orElseThrow().in("en")).contains("please respect me");
    }

    @Test
    void onlookers_are_left_behind_for_the_complaint_room() {
        assertThat(step("to-the-room").help().orElseThrow().in("zh")).contains("不拉扯");
    }

    private static Stream<String> options(String field) {
        return PACK.type("crisis").form().fields().stream()
                .filter(each -> each.name().equals(field))
                .flatMap(each -> each.options().stream())
                .map(FormField.Option::value);
    }

    private static ProtocolStep step(String id) {
        return PACK.procedure().handling().conduct().protocol().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
