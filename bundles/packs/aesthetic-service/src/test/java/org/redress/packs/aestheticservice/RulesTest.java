package org.redress.packs.aestheticservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.aestheticservice.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P18's gates, reports upwards and limits. */
class RulesTest {

    private static final String TYPE = "service-quality";

    @Test
    void the_nature_and_the_urgency_are_said_first() {
        assertThat(PACK.task(TYPE, "receive", "sort").mandatory()).isTrue();
        assertThat(PACK.task(TYPE, "receive", "sort").when()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void the_supervisor_puts_somebody_in_charge_of_an_urgent_complaint(boolean urgent, boolean owed) {
        TaskDecl task = PACK.task(TYPE, "receive", "name-person");
        assertThat(task.mandatory()).isTrue();
        assertThat(task.role()).isEqualTo("service-supervisor");
        assertThat(PackUnderTest.applies(task, PACK.newCase().with("case", "urgent", urgent)))
                .isEqualTo(owed);
    }

    @ParameterizedTest
    @CsvSource({"report, false", "report-urgent, true"})
    void every_complaint_is_reported_to_the_supervisor_as_it_comes_in(String id, boolean urgent) {
        LadderRule row = PACK.ladderRow(id);
        assertThat(row.triggers()).anySatisfy(trigger -> {
            assertThat(trigger.event()).isEqualTo("stage-entered");
            assertThat(trigger.detail()).contains("receive");
        });
        assertThat(row.urgent()).contains(urgent);
        assertThat(row.tell()).containsExactly("service-supervisor");
        assertThat(row.lead()).as("who took it keeps it").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, true"})
    void what_is_still_open_after_the_second_follow_up_goes_to_supervisor_and_management(int times, boolean fires) {
        LadderRule row = PACK.ladderRow("still-unresolved");
        assertThat(row.lead()).contains("service-supervisor");
        assertThat(row.tell()).containsExactly("service-management");
        assertThat(row.when()
                        .orElseThrow()
                        .test(PACK.newCase()
                                .with("followUps", "unresolved", times)
                                .all()))
                .contains(fires);
    }

    @Test
    void a_price_is_explained_item_by_item_before_it_is_handled() {
        assertThat(PACK.blocksStage("price", "handle", PACK.newCase())).containsExactly("price-explained");
        assertThat(PACK.blocksStage("price", "handle", PACK.newCase().field("priceExplained", "水光 1 次 1,280")))
                .isEmpty();
        assertThat(PACK.blocksStage("product", "handle", PACK.newCase())).isEmpty();
    }

    @Test
    void the_result_is_told_and_satisfaction_asked() {
        assertThat(PACK.task(TYPE, "feed-back", "tell-result").mandatory()).isTrue();
        assertThat(feedBack(PACK.newCase())).containsExactly("satisfaction-asked");
        assertThat(feedBack(asked("settled", 1, 0))).isEmpty();
    }

    @Test
    void whoever_was_not_reached_is_tried_once_more() {
        assertThat(feedBack(asked("not-reached", 1, 0))).containsExactly("satisfaction-asked");
        assertThat(feedBack(asked("not-reached", 2, 0))).isEmpty();
    }

    @Test
    void what_is_unresolved_needs_a_second_follow_up_before_the_case_goes_on() {
        assertThat(feedBack(asked("unresolved", 1, 1))).containsExactly("second-follow-up");
        assertThat(feedBack(asked("unresolved", 2, 1)))
                .as("one call that reached nobody is no follow-up of what is open")
                .containsExactly("second-follow-up");
        assertThat(feedBack(asked("not-reached", 2, 1))).containsExactly("second-follow-up");
        assertThat(feedBack(asked("not-reached", 3, 1)))
                .as("tried again and again")
                .isEmpty();
        assertThat(feedBack(asked("settled", 2, 1))).isEmpty();
        assertThat(feedBack(asked("unresolved", 2, 2))).isEmpty();
        assertThat(PACK.blocks("close", TYPE, asked("unresolved", 1, 1))).containsExactly("second-follow-up");
    }

    @Test
    void no_case_is_summed_up_that_the_report_cannot_count() {
        assertThat(PACK.blocksStage(TYPE, "sum-up", PACK.newCase())).containsExactly("counted");
        assertThat(PACK.blocksStage(TYPE, "sum-up", PACK.newCase().with("issues", "made", 1)))
                .isEmpty();
        assertThat(PACK.task(TYPE, "sum-up", "sum-up").mandatory()).isTrue();
        assertThat(PACK.task(TYPE, "sum-up", "complete-record").mandatory()).isTrue();
    }

    @Test
    void the_file_is_complete() {
        CaseFacts facts = PACK.newCase().missing("wanted");
        assertThat(PACK.blocks("archive", TYPE, facts)).containsExactly("complete-record");
        assertThat(PACK.blocks("archive", TYPE, facts.with("case", "withdrawn", true)))
                .as("a complaint that was taken back stays as it was told")
                .isEmpty();
        assertThat(PACK.blocks("archive", TYPE, PACK.newCase())).isEmpty();
    }

    @Test
    void urgency_is_proposed_where_the_customer_is_unwell_or_somebody_looks_on() {
        assertThat(proposed("unwell", PACK.newCase().field("unwell", true))).isTrue();
        assertThat(proposed("unwell", PACK.newCase())).isFalse();
        assertThat(proposed("seen-outside", PACK.newCase().with("case", "media", true)))
                .isTrue();
        assertThat(proposed("seen-outside", PACK.newCase().with("case", "authorities", true)))
                .isTrue();
        assertThat(proposed("seen-outside", PACK.newCase())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"discount", "refund"})
    void money_is_granted_by_the_supervisor_up_to_the_limit_of_the_branch_and_above_it_by_management(String remedy) {
        assertThat(PACK.authority("customer-service", remedy)).isEmpty();
        assertThat(PACK.authority("service-supervisor", remedy)
                        .orElseThrow()
                        .single()
                        .setting())
                .contains("supervisorSingle");
        assertThat(PACK.authority("service-management", "*").orElseThrow().single())
                .isEqualTo(Limit.NONE);
    }

    private static boolean proposed(String row, CaseFacts facts) {
        return PACK.assessmentRow(row).when().orElseThrow().test(facts.all()).orElse(false);
    }

    private static List<String> feedBack(CaseFacts facts) {
        return PACK.blocksStage(TYPE, "feed-back", facts);
    }

    private static CaseFacts asked(String last, int made, int unresolved) {
        return PACK.newCase()
                .with("followUps", "last", last)
                .with("followUps", "made", made)
                .with("followUps", "unresolved", unresolved);
    }
}
