package org.redress.packs.foodchainab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.foodchainab.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P16's steps, matrix and ends. */
class RulesTest {

    @Test
    void class_a_goes_through_its_seven_steps() {
        assertThat(tasks("in-store", "settle", a())).containsExactly("listen", "sympathise", "ask", "solve", "agree");
        assertThat(tasks("in-store", "answer", a())).containsExactly("answer-customer", "thank");
        assertThat(tasks("in-store", "register", a())).containsExactly("special-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-store", "food-safety"})
    void class_b_goes_through_its_eight_steps(String type) {
        assertThat(tasks(type, "settle", b())).containsExactly("listen", "sympathise", "collect", "satisfy");
        assertThat(tasks(type, "review", b())).containsExactly("find-cause");
        assertThat(tasks(type, "answer", b())).containsExactly("answer-customer", "thank");
        assertThat(tasks(type, "register", b())).containsExactly("special-form");
    }

    @ParameterizedTest
    @CsvSource({
        "front-desk, aside seat sheet call-manager hand-record",
        "phone, sheet call-manager hang-up hand-record",
        "email, sheet call-manager hand-record write-back",
        "web, sheet call-manager hand-record write-back",
        "chat, sheet call-manager hand-record write-back",
        "review, sheet call-manager hand-record write-back",
        "authority, call-manager",
    })
    void class_b_is_received_by_the_matrix_of_how_the_customer_came(String channel, String steps) {
        for (ComplaintType type : PACK.procedure().types().values()) {
            assertThat(String.join(" ", tasks(type.localId(), "receive", b().channel(channel))))
                    .isEqualTo(steps);
        }
    }

    @Test
    void a_visit_of_an_authority_is_told_to_the_managers_at_once_with_who_and_what() {
        LadderRule row = PACK.ladderRow("authority-visit");
        assertThat(row.tell()).containsExactly("store-manager", "department-manager");
        assertThat(row.when()
                        .orElseThrow()
                        .test(PACK.newCase().channel("authority").all()))
                .contains(true);
        CaseFacts visit = a().channel("authority");
        assertThat(tasks("in-store", "receive", visit)).containsExactly("call-manager");
        assertThat(PACK.blocksStage("in-store", "receive", visit)).containsExactly("visitor-known");
        visit.field("authorityWho", "区卫生监督所").field("authorityWants", "查看卫生许可");
        assertThat(PACK.blocksStage("in-store", "receive", visit)).isEmpty();
    }

    @Test
    void the_register_is_filled_in_before_it_is_handled() {
        assertThat(PACK.blocksStage("in-store", "receive", a().missing("suggestion")))
                .containsExactly("sheet-filled");
        for (ComplaintType type : PACK.procedure().types().values()) {
            assertThat(type.form().fields())
                    .filteredOn(field -> List.of("purpose", "suggestion").contains(field.name()))
                    .hasSize(2)
                    .allMatch(field -> field.required());
        }
    }

    @Test
    void the_customer_of_class_b_has_agreed_to_the_times() {
        CaseFacts facts = b().evidence("receipt");
        assertThat(PACK.blocksStage("in-store", "settle", facts)).containsExactly("times-agreed");
        assertThat(PACK.blocksStage("in-store", "settle", facts.field("agreedTimes", "明天上午，周五再一次")))
                .isEmpty();
    }

    @Test
    void class_b_collects_evidence_or_says_why_there_is_none() {
        CaseFacts facts = b().field("agreedTimes", "明天上午");
        assertThat(PACK.blocksStage("in-store", "settle", facts)).containsExactly("evidence-there");
        assertThat(PACK.blocksStage("in-store", "settle", facts.field("noEvidence", "顾客没有留下小票")))
                .isEmpty();
    }

    @Test
    void a_foreign_object_is_kept_photographed_and_described() {
        CaseFacts facts = b().field("agreedTimes", "明天上午").field("harms", List.of("foreign-object"));
        TaskDecl keep = PACK.task("food-safety", "settle", "keep-object");
        assertThat(PackUnderTest.applies(keep, facts)).isTrue();
        assertThat(keep.evidence()).contains("photo-object");
        facts.evidence("photo-object");
        assertThat(PACK.blocksStage("food-safety", "settle", facts)).containsExactly("object-kept");
        facts.field("foreignObject", "金属丝").field("objectKept", "店长，冷柜二层");
        assertThat(PACK.blocksStage("food-safety", "settle", facts)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"illness", "injury"})
    void how_somebody_is_who_fell_ill_or_was_hurt_is_recorded(String harm) {
        CaseFacts facts = b().field("agreedTimes", "明天上午").evidence("receipt").field("harms", List.of(harm));
        assertThat(PACK.blocksStage("food-safety", "settle", facts)).containsExactly("state-of-health");
        facts.field("condition", "已好转").field("medicalCare", "社区医院，肠胃炎");
        assertThat(PACK.blocksStage("food-safety", "settle", facts)).isEmpty();
    }

    @Test
    void class_b_ends_with_corrective_and_preventive_action_that_works() {
        CaseFacts facts = b().with("measures", "kinds", List.of("corrective"));
        assertThat(PACK.blocksStage("food-safety", "review", facts))
                .containsExactlyInAnyOrder("measures-planned", "measures-work");
        facts.with("measures", "kinds", List.of("corrective", "preventive"));
        facts.with("measures", "effective", 1).with("measures", "unchecked", 1);
        assertThat(PACK.blocksStage("food-safety", "review", facts)).containsExactly("measures-work");
        facts.with("measures", "unchecked", 0);
        assertThat(PACK.blocksStage("food-safety", "review", facts)).isEmpty();
        assertThat(PACK.blocks("close", "in-store", b())).contains("measures-planned", "measures-work");
    }

    @ParameterizedTest
    @CsvSource({
        "all, hygiene, true",
        "all, store-rules, true",
        "store-rules, store-rules, true",
        "store-rules, hygiene, false"
    })
    void class_a_is_checked_reviewed_and_approved_before_the_answer(String scope, String subject, boolean reviewed) {
        CaseFacts facts = a().setting("reviewScope", scope).field("subject", subject);
        assertThat(tasks("in-store", "review", facts))
                .containsExactlyElementsOf(reviewed ? List.of("check-customer", "review-handling") : List.of());
        assertThat(PACK.blocksStage("in-store", "review", facts).contains("head-office-approves"))
                .isEqualTo(reviewed);
        assertThat(PACK.blocksStage("in-store", "review", facts.approved("standard-answer")))
                .isEmpty();
    }

    @Test
    void each_step_of_the_review_is_kept_for_its_manager_and_the_approval_for_head_office() {
        assertThat(PACK.task("in-store", "review", "check-customer").role()).isEqualTo("store-manager");
        assertThat(PACK.task("in-store", "review", "review-handling").role()).isEqualTo("department-manager");
        assertThat(PACK.task("in-store", "review", "check-customer").reserved()).isTrue();
        assertThat(PACK.task("in-store", "review", "review-handling").reserved())
                .isTrue();
        assertThat(PACK.procedure().authority())
                .filteredOn(row -> row.remedy().equals("standard-answer"))
                .singleElement()
                .satisfies(row -> assertThat(row.role()).isEqualTo("head-office"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"media", "authorities"})
    void findings_go_to_the_authority_or_the_press_and_to_the_customer(String who) {
        CaseFacts facts = a().with("case", who, true);
        assertThat(PACK.blocks("close", "in-store", facts)).containsExactly("both-told");
        assertThat(PACK.blocks("close", "in-store", facts.done("tell-outside")))
                .as("the customer too")
                .containsExactly("both-told");
        assertThat(PACK.blocks("close", "in-store", facts.done("answer-customer")))
                .isEmpty();
        assertThat(PACK.blocks("close", "in-store", a().done("answer-customer")))
                .isEmpty();
        assertThat(PACK.blocks("close", "in-store", a().with("case", who, true).done("answer-customer")))
                .as("the outside too")
                .containsExactly("both-told");
        assertThat(tasks("in-store", "register", facts)).containsExactly("special-form", "tell-outside");
    }

    @Test
    void senior_people_speak_to_press_and_authorities() {
        TaskDecl task = PACK.task("food-safety", "register", "tell-outside");
        assertThat(task.role()).isEqualTo("head-office");
        assertThat(task.reserved()).isTrue();
        assertThat(PACK.ladderRow("outside").tell()).containsExactly("department-manager", "head-office");
    }

    @Test
    void the_store_manager_fills_in_the_special_form() {
        TaskDecl form = PACK.task("in-store", "register", "special-form");
        assertThat(form.role()).isEqualTo("store-manager");
        assertThat(form.reserved()).isTrue();
        assertThat(form.evidence()).contains("record-sheet");
    }

    @Test
    void serious_cases_get_after_care_by_customer_service() {
        TaskDecl care = PACK.task("food-safety", "register", "after-care");
        assertThat(care.role()).isEqualTo("customer-service");
        assertThat(care.reserved()).isTrue();
        assertThat(PackUnderTest.applies(care, b().with("case", "severity", "major")))
                .isTrue();
        assertThat(PackUnderTest.applies(care, b())).isFalse();
        assertThat(care.help().orElseThrow().in("zh")).contains("打电话", "节日问候");
    }

    @Test
    void what_is_still_open_is_followed_up_again() {
        CaseFacts facts = b().with("measures", "kinds", List.of("corrective", "preventive"))
                .with("measures", "effective", 2)
                .with("followUps", "last", "unresolved")
                .with("followUps", "unresolved", 1);
        assertThat(PACK.blocks("close", "food-safety", facts)).containsExactly("follow-up-again");
        assertThat(PACK.blocks("close", "food-safety", facts.with("followUps", "unresolved", 2)))
                .isEmpty();
        assertThat(PACK.ladderRow("still-unresolved").tell()).containsExactly("department-manager", "head-office");
    }

    @ParameterizedTest
    @CsvSource({
        "beyond-clerk, clerk, store-manager",
        "beyond-store, store-manager, department-manager",
        "beyond-department, department-manager, head-office"
    })
    void what_is_beyond_ones_authority_is_asked_of_the_superior_at_once(String id, String role, String superior) {
        LadderRule row = PACK.ladderRow(id);
        assertThat(row.aboveAuthorityOf()).contains(role);
        assertThat(row.triggers()).extracting(trigger -> trigger.event()).containsExactly("demand-recorded");
        assertThat(row.tell()).containsExactly(superior);
    }

    private static CaseFacts a() {
        return PACK.newCase().with("case", "class", "a");
    }

    /** Of class B, owned and worked by the store manager. */
    private static CaseFacts b() {
        return PACK.newCase()
                .with("case", "class", "b")
                .with("case", "ownerRoles", List.of("store-manager"))
                .with("actor", "roles", List.of("store-manager"))
                .field("harms", List.of("food-quality"));
    }

    private static List<String> tasks(String type, String stage, CaseFacts facts) {
        return PACK.type(type).stage(stage).orElseThrow().tasks().stream()
                .filter(TaskDecl::mandatory)
                .filter(task -> PackUnderTest.applies(task, facts))
                .map(TaskDecl::id)
                .toList();
    }
}
