package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.clocks.Deadlines.clock;
import static org.redress.itests.procedures.PartsSupplier.DEPARTMENT;
import static org.redress.itests.procedures.PartsSupplier.ENGINEERING;
import static org.redress.itests.procedures.PartsSupplier.FINANCE;
import static org.redress.itests.procedures.PartsSupplier.GOODS;
import static org.redress.itests.procedures.PartsSupplier.OPERATIONS;
import static org.redress.itests.procedures.PartsSupplier.PACK;
import static org.redress.itests.procedures.PartsSupplier.PMC;
import static org.redress.itests.procedures.PartsSupplier.QUALITY;
import static org.redress.itests.procedures.PartsSupplier.SAMPLE;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.Staff;

/** P15, rule by rule, at a supplier that is opened while the node runs. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Iatf16949IT {

    private static final Map<String, Object> BATCH = Map.of("returnKind", "batch", "returnQty", 500);

    private final Staff staff;
    private final PartsSupplier supplier;
    private final Factory factory;

    Iatf16949IT(Staff staff) {
        this.staff = staff;
        this.supplier = new PartsSupplier(staff);
        this.factory = supplier.factory;
    }

    @BeforeAll
    void the_supplier_opens() {
        supplier.open();
    }

    // The whole way

    @Test
    void a_batch_comes_back_is_reworked_and_goes_from_intake_to_the_archive() {
        CaseWork complaint = supplier.planned(BATCH, "rework");
        complaint.did(OPERATIONS, "offer-remedy", "kind", "rework", "channel", "email");
        complaint.did(OPERATIONS, "answer-offer", "offer", 1, "answer", "accepted");
        tookBack(complaint, 500);
        complaint.did(QUALITY, "complete-stage");
        factory.done(complaint, PMC, "rework", "hand-conforming");
        factory.done(complaint, OPERATIONS, "ship");
        complaint.did(OPERATIONS, "carry-out-remedy", "offer", 1);
        factory.fill(complaint, PMC, "madeGoodQty", 500);
        complaint.did(QUALITY, "complete-stage");
        supplier.answered(complaint);
        assertThat(factory.words(complaint, OPERATIONS, 1)).contains("T-2204", "压接模具磨损", "更换压接模具", "模具寿命列入点检表");
        supplier.works(complaint, 1);
        supplier.works(complaint, 2);
        factory.done(complaint, QUALITY, "verify-closing");
        archived(complaint);
    }

    @Test
    void a_sample_after_a_design_change_is_engineerings_until_quality_closes_it() {
        CaseWork complaint = supplier.register(SAMPLE, Map.of("sampleKind", "design-change"));
        factory.done(complaint, OPERATIONS, "check-information", "obtain", "pass-on");
        assertThat(complaint.act(OPERATIONS, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "engineering-leads");
        complaint.did(OPERATIONS, "hand-over", "to", QUALITY);
        assertThat(complaint.act(QUALITY, "accept-hand-over").expect(409).blockedBy())
                .containsExactly(PACK + "only-engineering-leads");
        complaint.did(QUALITY, "decline-hand-over", "reason", "新送样归工程技术部");
        factory.handOver(complaint, OPERATIONS, ENGINEERING);
        complaint.did(ENGINEERING, "complete-stage");
        assertThat(complaint
                        .act(ENGINEERING, "offer-remedy", "kind", "new-samples", "channel", "email")
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "new-samples-judged");
        factory.done(complaint, ENGINEERING, "judge");
        factory.fill(complaint, ENGINEERING, "finding", "图纸 B 版未换发，孔径按旧版加工");
        complaint.did(ENGINEERING, "complete-stage");
        supplier.plan(complaint, ENGINEERING, "corrective", "收回旧版图纸");
        factory.done(complaint, ENGINEERING, "prepare-samples");
        factory.done(complaint, OPERATIONS, "hand-in");
        factory.fill(complaint, ENGINEERING, "resubmittedQty", 5);
        complaint.did(ENGINEERING, "complete-stage");
        assertThat(clock(complaint.as(ENGINEERING), PACK + "conforming-samples")
                        .path("state")
                        .asText())
                .isEqualTo("stopped");
        supplier.sent(complaint, "sample-answer");
        complaint.did(ENGINEERING, "complete-stage");
        supplier.works(complaint, 1);
        factory.done(complaint, QUALITY, "verify-closing");
        complaint.did(ENGINEERING, "complete-stage");
        assertThat(complaint
                        .act(ENGINEERING, "close", "result", "完")
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "quality-closes");
        complaint.did(QUALITY, "close", "result", "新样已承认");
        assertThat(complaint.did(QUALITY, "archive").path("state").asText()).isEqualTo("archived");
    }

    // Who does what

    @Test
    void operations_receives_and_nobody_else() {
        for (String other : List.of(QUALITY, ENGINEERING, PMC)) {
            staff.as(other)
                    .post("cases", supplier.registration(GOODS, Map.of()))
                    .expect(403);
        }
        assertThat(supplier.register(GOODS, Map.of())
                        .as(OPERATIONS)
                        .at("/firstReceiver")
                        .asText())
                .isEqualTo(OPERATIONS);
    }

    @Test
    void operations_checks_and_passes_on_and_quality_manages() {
        CaseWork complaint = supplier.register(GOODS, Map.of());
        complaint.act(QUALITY, "complete-task", "task", "obtain").expect(409);
        factory.done(complaint, OPERATIONS, "check-information", "obtain", "pass-on");
        assertThat(complaint.act(OPERATIONS, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "quality-leads");
        assertThat(complaint
                        .act(ENGINEERING, "take-over", "reason", "我来")
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "only-quality-leads");
        factory.handOver(complaint, OPERATIONS, QUALITY);
        complaint.did(QUALITY, "complete-stage");
        assertThat(complaint.owner(QUALITY)).isEqualTo(QUALITY);
    }

    @Test
    void what_is_not_confirmed_is_closed_with_the_reason_and_operations_is_told() {
        CaseWork complaint = supplier.passedOn(supplier.register(GOODS, Map.of()), QUALITY);
        complaint
                .act(QUALITY, "decline-complaint", "ground", "not-confirmed", "text", "不是我们的批次")
                .expect(409);
        factory.done(complaint, QUALITY, "confirm");
        JsonNode closed = complaint.did(QUALITY, "decline-complaint", "ground", "not-confirmed", "text", "不是我们的批次");
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(staff.inbox(OPERATIONS, complaint)).isNotEmpty();
        complaint.did(QUALITY, "complete-stage");
        assertThat(complaint.did(QUALITY, "archive").path("state").asText()).isEqualTo("archived");
    }

    // Returns

    @Test
    void a_return_is_processed_only_after_quality_has_confirmed_it_and_told_operations() {
        CaseWork complaint = supplier.passedOn(supplier.register(GOODS, BATCH), QUALITY);
        for (String remedy : List.of("return-goods", "exchange", "rework")) {
            assertThat(complaint
                            .act(OPERATIONS, "offer-remedy", "kind", remedy, "channel", "email")
                            .expect(409)
                            .blockedBy())
                    .containsExactly(PACK + "return-confirmed");
        }
        complaint.act(OPERATIONS, "complete-task", "task", "arrange-return").expect(422);
        factory.done(complaint, QUALITY, "confirm");
        factory.fill(complaint, QUALITY, "finding", "抽检 80 件，不良 6 件");
        assertThat(complaint.act(QUALITY, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/check-returns", "core/task/tell-operations");
        assertThat(complaint
                        .act(PMC, "complete-task", "task", "check-returns")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-role");
        factory.done(complaint, QUALITY, "check-returns", "tell-operations");
        complaint.did(OPERATIONS, "offer-remedy", "kind", "return-goods", "channel", "email");
        complaint.did(QUALITY, "complete-stage");
    }

    @Test
    void pmc_checks_what_comes_back_before_it_is_booked_and_finance_books_the_return() {
        CaseWork complaint = supplier.planned(BATCH, "reorder");
        for (String task : List.of("check-in", "book-in")) {
            assertThat(complaint
                            .act(FINANCE, "complete-task", "task", task)
                            .expect(409)
                            .blockedBy())
                    .containsExactly("core/task-role");
        }
        assertThat(complaint
                        .act(PMC, "complete-task", "task", "book-accounts")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-role");
        tookBack(complaint, 480);
        assertThat(complaint.act(QUALITY, "complete-stage").expect(409).blockedBy())
                .as("20 pieces less than the customer announced")
                .containsExactly(PACK + "return-matches");
        factory.fill(complaint, OPERATIONS, "returnQty", 480);
        complaint.did(QUALITY, "complete-stage");
        factory.done(complaint, PMC, "reorder");
        assertThat(complaint.act(QUALITY, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(
                        "core/task/hand-conforming",
                        "core/task/ship",
                        PACK + "delivery-date-known",
                        PACK + "made-good-counted");
        assertThat(complaint
                        .act(OPERATIONS, "complete-task", "task", "hand-conforming")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-role");
        factory.done(complaint, PMC, "hand-conforming");
        factory.done(complaint, OPERATIONS, "ship");
        factory.fill(complaint, PMC, "reorderDue", factory.day(10), "madeGoodQty", 480);
        complaint.did(QUALITY, "complete-stage");
    }

    // The customer's date

    @Test
    void conforming_goods_are_back_by_the_customers_date_and_passing_it_is_a_breach() {
        String id = PACK + "conforming-goods";
        CaseWork complaint = supplier.register(GOODS, Map.of("goodsBackBy", factory.next(DayOfWeek.WEDNESDAY)));
        assertThat(clock(complaint.as(OPERATIONS), id).path("dueAt").asText())
                .startsWith(factory.next(DayOfWeek.WEDNESDAY));
        factory.fill(complaint, OPERATIONS, "goodsBackBy", factory.next(DayOfWeek.TUESDAY));
        assertThat(clock(complaint.as(OPERATIONS), id).path("dueAt").asText())
                .as("another date of the customer")
                .startsWith(factory.next(DayOfWeek.TUESDAY));
        supplier.passedOn(complaint, QUALITY);
        factory.time().to(factory.time().now().plusDays(9));
        assertThat(clock(complaint.as(QUALITY), id).hasNonNull("breachedAt")).isTrue();
        assertThat(staff.inbox(QUALITY, complaint)).contains("clock-warned", "clock-breached");
    }

    @Test
    void the_deadline_is_met_when_operations_delivers_conforming_goods() {
        CaseWork complaint = supplier.planned(Map.of(), "stock");
        complaint.did(QUALITY, "complete-stage");
        factory.done(complaint, PMC, "hand-conforming");
        JsonNode running = clock(complaint.as(QUALITY), PACK + "conforming-goods");
        assertThat(running.path("state").asText()).isEqualTo("running");
        factory.done(complaint, OPERATIONS, "ship");
        JsonNode met = clock(complaint.as(QUALITY), PACK + "conforming-goods");
        assertThat(met.path("state").asText()).isEqualTo("stopped");
        assertThat(met.hasNonNull("breachedAt")).isFalse();
    }

    // Cause and proof

    @Test
    void operations_returns_the_answer_with_cause_and_corrective_measure() {
        CaseWork complaint = supplier.toAnswer();
        assertThat(complaint
                        .act(OPERATIONS, "complete-task", "task", "return-answer")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/task-evidence");
        assertThat(complaint.act(QUALITY, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/return-answer", PACK + "cause-known", PACK + "corrected");
        assertThat(complaint
                        .act(
                                OPERATIONS,
                                "issue-document",
                                "template",
                                "complaint-answer",
                                "data",
                                Map.of("closing", "谢谢"))
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/document-values");
        supplier.answered(complaint);
        assertThat(complaint.as(QUALITY).path("stage").asText()).isEqualTo("verify");
    }

    @Test
    void quality_verifies_the_measures_and_one_that_fails_is_replaced_before_closing() {
        CaseWork complaint = supplier.toAnswer();
        supplier.answered(complaint);
        complaint.did(DEPARTMENT, "complete-measure", "measure", 1, "text", "模具已换");
        assertThat(complaint
                        .act(OPERATIONS, "check-measure", "measure", 1, "effective", true, "text", "可以")
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "quality-checks");
        factory.minuteLater();
        complaint.did(QUALITY, "check-measure", "measure", 1, "effective", false, "text", "下一批仍有超差");
        supplier.works(complaint, 2);
        factory.done(complaint, QUALITY, "verify-closing");
        assertThat(complaint.act(QUALITY, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "measures-work");
        supplier.plan(complaint, QUALITY, "corrective", "压接高度在线检测");
        supplier.works(complaint, 3);
        archived(complaint);
    }

    /** Returned, counted by PMC, booked in stock and accounts. */
    private void tookBack(CaseWork complaint, int pieces) {
        factory.done(complaint, OPERATIONS, "arrange-return");
        factory.fill(complaint, PMC, "receivedPartNo", "T-2204", "receivedQty", pieces);
        factory.done(complaint, PMC, "check-in", "book-in");
        factory.done(complaint, FINANCE, "book-accounts");
    }

    private static void archived(CaseWork complaint) {
        complaint.did(QUALITY, "complete-stage");
        complaint.did(QUALITY, "close", "result", "已回复对策并验证有效");
        JsonNode archived = complaint.did(QUALITY, "archive");
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(HistoryVerifier.follow(complaint.history(QUALITY)))
                .isEqualTo(archived.at("/history/hash").asText());
    }
}
