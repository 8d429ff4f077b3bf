package org.redress.packs.iatf16949;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.iatf16949.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P15's gates and tasks. */
class RulesTest {

    private static final String GOODS = "delivered-goods";
    private static final String SAMPLE = "new-sample";

    // Who does what

    @ParameterizedTest
    @CsvSource({"operations, true", "engineering, true", "quality, false", "quality-manager, false"})
    void quality_manages_complaints_about_delivered_goods(String owner, boolean blocked) {
        CaseFacts facts = PACK.newCase().with("case", "ownerRoles", List.of(owner));
        assertThat(PACK.blocksStage(GOODS, "receive", facts).contains("quality-leads"))
                .isEqualTo(blocked);
        assertThat(PACK.blocksStage(SAMPLE, "receive", facts)).doesNotContain("quality-leads");
    }

    @ParameterizedTest
    @CsvSource({"operations, true", "quality, true", "engineering, false", "quality-manager, false"})
    void engineering_owns_new_samples_until_quality_verifies(String owner, boolean blocked) {
        CaseFacts facts = PACK.newCase().with("case", "ownerRoles", List.of(owner));
        for (String stage : List.of("receive", "judge", "resubmit", "answer")) {
            assertThat(PACK.blocksStage(SAMPLE, stage, facts).contains("engineering-leads"))
                    .isEqualTo(blocked);
        }
        assertThat(PACK.blocksStage(SAMPLE, "verify", facts)).doesNotContain("engineering-leads");
        assertThat(PACK.type(SAMPLE).stage("verify").orElseThrow().role()).isEqualTo("quality");
    }

    @ParameterizedTest
    @CsvSource({
        "delivered-goods, confirm, engineering, only-quality-leads",
        "delivered-goods, receive, pmc, only-quality-leads",
        "delivered-goods, confirm, quality, ''",
        "delivered-goods, receive, operations, ''",
        "new-sample, judge, quality, only-engineering-leads",
        "new-sample, judge, engineering, ''"
    })
    void no_other_department_takes_the_case_over(String type, String stage, String role, String gate) {
        CaseFacts facts = PACK.newCase().with("case", "stage", stage).with("actor", "roles", List.of(role));
        assertThat(PACK.blocks("take-over", type, facts))
                .containsExactlyElementsOf(gate.isEmpty() ? List.of() : List.of(gate));
    }

    @ParameterizedTest
    @CsvSource({
        "delivered-goods, receive, check-information, operations",
        "delivered-goods, receive, obtain, operations",
        "delivered-goods, receive, pass-on, operations",
        "delivered-goods, confirm, confirm, quality",
        "delivered-goods, confirm, check-returns, quality",
        "delivered-goods, confirm, tell-operations, quality",
        "delivered-goods, decide, decide, quality",
        "delivered-goods, take-back, arrange-return, operations",
        "delivered-goods, take-back, check-in, pmc",
        "delivered-goods, take-back, book-in, pmc",
        "delivered-goods, take-back, book-accounts, finance",
        "delivered-goods, make-good, rework, pmc",
        "delivered-goods, make-good, reorder, pmc",
        "delivered-goods, make-good, hand-conforming, pmc",
        "delivered-goods, make-good, ship, operations",
        "delivered-goods, answer, return-answer, operations",
        "delivered-goods, verify, verify-closing, quality",
        "new-sample, receive, obtain, operations",
        "new-sample, judge, judge, engineering",
        "new-sample, resubmit, prepare-samples, engineering",
        "new-sample, resubmit, hand-in, operations",
        "new-sample, answer, return-answer, operations",
        "new-sample, verify, verify-closing, quality"
    })
    void each_department_does_its_own_part_and_no_other(String type, String stage, String id, String role) {
        TaskDecl task = PACK.task(type, stage, id);
        assertThat(task.role()).isEqualTo(role);
        assertThat(task.mandatory()).isTrue();
        assertThat(task.reserved()).isTrue();
    }

    // Confirmed first

    @ParameterizedTest
    @ValueSource(strings = {"ask-department", "plan-measure"})
    void departments_are_asked_once_it_is_confirmed(String action) {
        assertThat(PACK.blocks(action, GOODS, PACK.newCase())).containsExactly("confirmed-first");
        assertThat(PACK.blocks(action, GOODS, PACK.newCase().done("confirm"))).isEmpty();
        assertThat(PACK.blocks(action, SAMPLE, PACK.newCase().done("judge"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"return-goods", "exchange", "rework"})
    void a_return_is_processed_only_after_it_is_confirmed(String remedy) {
        CaseFacts returned = PACK.newCase().field("returnKind", "batch");
        assertThat(PACK.blocksOffer(GOODS, remedy, returned)).containsExactly("return-confirmed");
        assertThat(PACK.blocksCarryingOut(GOODS, remedy, returned)).containsExactly("return-confirmed");
        returned.done("confirm");
        assertThat(PACK.blocksOffer(GOODS, remedy, returned)).containsExactly("return-confirmed");
        returned.done("check-returns");
        assertThat(PACK.blocksOffer(GOODS, remedy, returned)).isEmpty();
        assertThat(PACK.blocksCarryingOut(GOODS, remedy, returned)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"batch, true", "line, true", "none, false"})
    void quality_checks_batch_and_line_returns_and_tells_operations(String kind, boolean asked) {
        CaseFacts facts = PACK.newCase().field("returnKind", kind);
        for (String task : List.of("check-returns", "tell-operations")) {
            assertThat(PackUnderTest.applies(PACK.task(GOODS, "confirm", task), facts))
                    .isEqualTo(asked);
        }
        for (String task : List.of("arrange-return", "check-in", "book-in", "book-accounts")) {
            assertThat(PackUnderTest.applies(PACK.task(GOODS, "take-back", task), facts))
                    .isEqualTo(asked);
        }
    }

    @Test
    void confirming_says_what_was_found_and_whether_goods_come_back() {
        CaseFacts facts = led("quality");
        assertThat(PACK.blocksStage(GOODS, "confirm", facts))
                .containsExactlyInAnyOrder("finding-written", "return-known");
        facts.field("finding", "属实").field("returnKind", "none");
        assertThat(PACK.blocksStage(GOODS, "confirm", facts)).isEmpty();
    }

    @Test
    void new_samples_are_promised_once_engineering_has_judged() {
        assertThat(PACK.blocksOffer(SAMPLE, "new-samples", PACK.newCase())).containsExactly("new-samples-judged");
        assertThat(PACK.blocksOffer(SAMPLE, "new-samples", PACK.newCase().done("judge")))
                .isEmpty();
    }

    // Returned goods

    @ParameterizedTest
    @CsvSource({"A-100, 30, false", "A-100, 29, true", "A-101, 30, true"})
    void what_comes_back_is_booked_in_only_when_part_number_and_quantity_agree(String part, int pieces, boolean held) {
        CaseFacts facts = led("quality")
                .field("partNo", "A-100")
                .field("returnKind", "line")
                .field("returnQty", 30)
                .field("receivedPartNo", part)
                .field("receivedQty", pieces);
        assertThat(PACK.blocksStage(GOODS, "take-back", facts).contains("return-matches"))
                .isEqualTo(held);
    }

    @Test
    void nobody_counted_what_came_back_is_held_too() {
        assertThat(PACK.blocksStage(GOODS, "take-back", led("quality").field("returnKind", "batch")))
                .containsExactly("return-matches");
        assertThat(PACK.blocksStage(GOODS, "take-back", led("quality").field("returnKind", "none")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rework, true, false, true",
        "reorder, false, true, true",
        "stock, false, false, true",
        "none, false, false, false"
    })
    void pmc_reworks_or_reorders_and_hands_conforming_goods_to_operations(
            String way, boolean rework, boolean reorder, boolean handed) {
        CaseFacts facts = PACK.newCase().field("makeGood", way);
        assertThat(PackUnderTest.applies(PACK.task(GOODS, "make-good", "rework"), facts))
                .isEqualTo(rework);
        assertThat(PackUnderTest.applies(PACK.task(GOODS, "make-good", "reorder"), facts))
                .isEqualTo(reorder);
        for (String task : List.of("hand-conforming", "ship")) {
            assertThat(PackUnderTest.applies(PACK.task(GOODS, "make-good", task), facts))
                    .isEqualTo(handed);
        }
    }

    @Test
    void a_new_order_has_its_delivery_date_and_what_goes_back_is_counted() {
        CaseFacts facts = led("quality").field("makeGood", "reorder");
        assertThat(PACK.blocksStage(GOODS, "make-good", facts))
                .containsExactlyInAnyOrder("delivery-date-known", "made-good-counted");
        facts.field("reorderDue", "2026-12-20").field("madeGoodQty", 30);
        assertThat(PACK.blocksStage(GOODS, "make-good", facts)).isEmpty();
    }

    // Cause, answer, proof

    @Test
    void the_answer_has_the_cause_of_the_department_and_a_corrective_measure() {
        CaseFacts facts = led("quality");
        assertThat(PACK.blocksStage(GOODS, "answer", facts)).containsExactlyInAnyOrder("cause-known", "corrected");
        facts.with("parts", "causes", List.of("related-department")).with("parts", "unjudged", 1);
        facts.with("measures", "kinds", List.of("corrective"));
        assertThat(PACK.blocksStage(GOODS, "answer", facts)).containsExactly("cause-known");
        assertThat(PACK.blocksStage(GOODS, "answer", facts.with("parts", "unjudged", 0)))
                .isEmpty();
        assertThat(PACK.task(GOODS, "answer", "return-answer").evidence()).contains("complaint-answer");
    }

    @ParameterizedTest
    @CsvSource({
        "quality, false",
        "quality-manager, false",
        "operations, true",
        "engineering, true",
        "related-department, true"
    })
    void quality_verifies_measures_and_closes(String role, boolean blocked) {
        CaseFacts facts = PACK.newCase().with("actor", "roles", List.of(role));
        assertThat(PACK.blocks("check-measure", GOODS, facts).contains("quality-checks"))
                .isEqualTo(blocked);
        assertThat(PACK.blocks("close", SAMPLE, facts).contains("quality-closes"))
                .isEqualTo(blocked);
    }

    @Test
    void it_is_closed_once_measures_are_carried_out_and_work() {
        CaseFacts facts = led("quality");
        assertThat(PACK.blocksStage(GOODS, "verify", facts)).containsExactly("measures-work");
        facts.with("measures", "effective", 1).with("measures", "open", 1);
        assertThat(PACK.blocksStage(GOODS, "verify", facts)).containsExactly("measures-work");
        assertThat(PACK.blocksStage(GOODS, "verify", facts.with("measures", "open", 0)))
                .isEmpty();
    }

    private static CaseFacts led(String role) {
        return PACK.newCase().with("case", "ownerRoles", List.of(role));
    }
}
