package org.redress.packs.clinicchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.clinicchain.ThisPack.PACK;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.TextCheck;

/** What P01 lists: types, stages, roles, duties, words. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p01() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("clinic-chain");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P01");
    }

    @Test
    void the_four_types_keep_their_ids() {
        assertThat(PACK.procedure().types())
                .containsOnlyKeys(
                        "clinic-chain/treatment",
                        "clinic-chain/service",
                        "clinic-chain/side-effect",
                        "clinic-chain/disputed-review");
    }

    @ParameterizedTest
    @ValueSource(strings = {"treatment", "service", "side-effect", "disputed-review"})
    void every_type_runs_through_the_same_five_stages(String type) {
        assertThat(PACK.type(type).stages())
                .extracting(Stage::id)
                .containsExactly("confirm", "analyse", "decide", "carry-out", "publish");
    }

    @ParameterizedTest
    @ValueSource(strings = {"treatment", "service", "side-effect", "disputed-review"})
    void publishing_needs_report_sharing_guideline_and_check_for_recurrence(String type) {
        assertThat(PACK.type(type).stage("publish").orElseThrow().tasks())
                .filteredOn(task -> task.mandatory() && task.when().isEmpty())
                .extracting(TaskDecl::id)
                .containsExactly("case-report", "share-report", "guideline", "recurrence");
    }

    @Test
    void the_case_report_is_a_file_not_a_tick() {
        assertThat(PACK.task("service", "publish", "case-report").evidence()).contains("case-report");
    }

    @Test
    void a_disputed_review_has_a_neutral_name_until_the_finding() {
        ComplaintType disputed = PACK.type("disputed-review");
        assertThat(disputed.title().in("zh")).isEqualTo("评价与退费争议");
        assertThat(disputed.confirmedTitle().orElseThrow().in("zh")).isEqualTo("故意恶评");
        assertThat(List.of("treatment", "service", "side-effect"))
                .allSatisfy(id -> assertThat(PACK.type(id).confirmedTitle()).isEmpty());
        assertThat(TextCheck.in(disputed.stages()))
                .noneMatch(text -> text.in("zh").contains("恶评"));
    }

    @Test
    void every_role_is_there_with_its_rights() {
        assertThat(PACK.procedure().roles())
                .containsOnlyKeys(
                        "front-desk",
                        "consultant",
                        "consultant-supervisor",
                        "operations-manager",
                        "house-manager",
                        "store-manager",
                        "doctor",
                        "executive",
                        "public-relations",
                        "legal");
        assertThat(role("front-desk").rights()).containsExactly(Right.REGISTER);
        assertThat(role("consultant").rights()).containsExactlyInAnyOrder(Right.REGISTER, Right.WORK);
        assertThat(role("operations-manager").rights())
                .containsExactlyInAnyOrder(Right.REGISTER, Right.WORK, Right.MANAGE);
    }

    @Test
    void every_vacancy_leads_to_an_executive() {
        assertThat(PACK.procedure().roles().keySet()).allSatisfy(code -> {
            Set<String> passed = new HashSet<>();
            String last = code;
            for (Optional<String> next = Optional.of(code);
                    next.isPresent();
                    next = role(last).fallback()) {
                last = next.get();
                assertThat(passed.add(last)).as("no circle at %s", last).isTrue();
            }
            assertThat(last).isEqualTo("executive");
        });
    }

    @Test
    void the_operations_manager_is_followed_by_the_house_then_by_an_executive() {
        assertThat(role("operations-manager").fallback()).contains("house-manager");
        assertThat(role("house-manager").fallback()).contains("executive");
    }

    @Test
    void every_stage_and_task_names_who_answers_for_it() {
        assertThat(PACK.procedure().types().values())
                .flatExtracting(ComplaintType::stages)
                .allSatisfy(stage -> {
                    assertThat(PACK.procedure().roles()).containsKey(stage.role());
                    assertThat(stage.tasks()).isNotEmpty().allSatisfy(task -> assertThat(
                                    PACK.procedure().roles())
                            .containsKey(task.role()));
                });
    }

    @Test
    void the_front_desk_gets_no_work_that_it_may_not_do() {
        assertThat(PACK.procedure().types().values())
                .flatExtracting(ComplaintType::stages)
                .flatExtracting(Stage::tasks)
                .allSatisfy(task -> assertThat(role(task.role()).rights()).contains(Right.WORK));
    }

    @Test
    void the_four_duties_stand_on_every_case() {
        assertThat(PACK.procedure().duties())
                .extracting(duty -> duty.in("zh").substring(0, 2))
                .containsExactly("倾听", "记录", "尽快", "与总");
    }

    @Test
    void its_only_clock_is_the_report_after_disruptive_conduct() {
        assertThat(PACK.procedure().clocks()).extracting(ClockDecl::id).containsExactly("clinic-chain/conduct-report");
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(300);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    @Test
    void a_description_suggests_its_type_in_both_languages() {
        assertThat(PACK.type("side-effect").keywords()).contains("红肿", "rash");
        assertThat(PACK.type("treatment").keywords()).contains("不对称", "asymmetric");
        assertThat(PACK.type("service").keywords()).contains("态度", "waiting");
        assertThat(PACK.type("disputed-review").keywords()).contains("差评", "refund");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "private-room",
                "online",
                "phone",
                "tells-staff",
                "says-nothing",
                "goes-public",
                "cannot-answer",
                "wants-doctor",
                "wants-retreatment",
                "effect-only",
                "side-effect-check",
                "side-effect-compensation",
                "refund-without-evidence",
                "disruptive",
                "refusal-never",
                "case-report",
                "one-guideline"
            })
    void every_situation_of_p01_has_its_guide(String guide) {
        assertThat(PACK.procedure().guides())
                .filteredOn(each -> each.id().endsWith("/" + guide))
                .singleElement()
                .satisfies(each -> assertThat(each.steps()).isNotEmpty());
    }

    private static RoleDecl role(String code) {
        return PACK.procedure().roles().get(code);
    }
}
