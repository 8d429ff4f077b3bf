package org.redress.packs.aestheticservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redress.packs.aestheticservice.ThisPack.PACK;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PeriodicDuty;
import org.redress.api.procedure.RecurrenceRule;
import org.redress.api.procedure.Rhythm;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.TextCheck;

/** What P18 lists: channels, four kinds of complaint and what is done about each, words. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p18() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("aesthetic-service");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P18");
    }

    @Test
    void there_are_four_kinds_of_complaint() {
        assertThat(PACK.procedure().types())
                .containsOnlyKeys(
                        "aesthetic-service/service-quality",
                        "aesthetic-service/product",
                        "aesthetic-service/price",
                        "aesthetic-service/doctor-attitude");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-quality", "product", "price", "doctor-attitude"})
    void each_comes_by_phone_chat_and_e_mail_and_by_other_ways_too(String type) {
        assertThat(PACK.type(type).channels()).startsWith("phone", "chat", "email");
        assertThat(PACK.type(type).channels()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-quality", "product", "price", "doctor-attitude"})
    void each_goes_from_sorting_to_handling_to_feedback_to_the_file(String type) {
        assertThat(PACK.type(type).stages())
                .extracting(Stage::id)
                .containsExactly("receive", "handle", "feed-back", "sum-up");
        assertThat(PACK.type(type).stages())
                .extracting(Stage::role)
                .containsExactly("customer-service", "customer-service", "customer-service", "service-supervisor");
    }

    @ParameterizedTest
    @CsvSource({
        "service-quality, talk-department|explain-and-solve",
        "product, contact-supplier|investigate|tell-finding",
        "price, explain-price",
        "doctor-attitude, talk-doctor|training"
    })
    void each_kind_is_handled_in_its_own_way(String type, String tasks) {
        assertThat(PACK.type(type).stages().get(1).tasks())
                .extracting(TaskDecl::id)
                .containsExactly(tasks.split("\\|"));
        assertThat(PACK.type(type).stages().get(1).tasks()).allMatch(TaskDecl::mandatory);
    }

    @Test
    void the_supervisor_talks_with_the_doctor_and_arranges_training() {
        assertThat(PACK.task("doctor-attitude", "handle", "talk-doctor").role()).isEqualTo("service-supervisor");
        assertThat(PACK.task("doctor-attitude", "handle", "training").role()).isEqualTo("service-supervisor");
    }

    @ParameterizedTest
    @CsvSource({
        "service-quality, happenedOn|department|wanted",
        "product, happenedOn|productName|wanted",
        "price, happenedOn|paid|wanted",
        "doctor-attitude, happenedOn|doctorName|wanted"
    })
    void what_is_recorded_is_named(String type, String required) {
        assertThat(PACK.type(type).form().fields())
                .filteredOn(FormField::required)
                .extracting(FormField::name)
                .containsExactly(required.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "customer-service, service-supervisor",
        "department-head, service-supervisor",
        "doctor, service-supervisor",
        "service-supervisor, service-management"
    })
    void whoever_is_above_stands_in(String role, String standIn) {
        assertThat(PACK.procedure().roles().get(role).fallback()).contains(standIn);
    }

    @Test
    void what_the_quarterly_report_counts_by_has_a_list() {
        assertThat(PACK.procedure().handling().issues().subjects())
                .containsKeys(
                        "manners", "process", "product-quality", "price-unclear", "price-misread", "doctor-manners");
        assertThat(PACK.procedure().handling().issues().services()).hasSize(6);
        assertThat(PACK.procedure().handling().issues().professions()).hasSize(4);
    }

    @Test
    void a_hot_area_becomes_an_improvement_item_of_the_supervisor() {
        List<RecurrenceRule> rules = PACK.procedure().handling().recurrence();
        assertThat(rules).singleElement().satisfies(rule -> {
            assertThat(rule.types()).isEmpty();
            assertThat(rule.owner()).isEqualTo("service-supervisor");
        });
        assertThat(rules.get(0).cases().setting()).contains("hotCases");
        assertThat(rules.get(0).days().setting()).contains("hotDays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"take-it-down", "urgent", "service", "product", "price", "doctor", "follow-up", "learn"})
    void every_step_has_its_guide(String guide) {
        assertThat(PACK.procedure().guides())
                .filteredOn(each -> each.id().endsWith("/" + guide))
                .singleElement()
                .satisfies(each -> assertThat(each.steps()).isNotEmpty());
    }

    @Test
    void meeting_training_and_the_quarterly_report_are_told_where_a_case_is_summed_up() {
        assertThat(PACK.procedure().guides())
                .filteredOn(each -> each.id().endsWith("/learn"))
                .singleElement()
                .satisfies(each -> assertThat(String.join(
                                " ",
                                each.steps().stream().map(step -> step.in("en")).toList()))
                        .contains("quarterly report", "team meeting", "training"));
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(200);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    @Test
    void every_month_feedback_is_summed_up_and_every_quarter_management_has_a_report() {
        assertThat(PACK.procedure().handling().periodic())
                .extracting(duty -> duty.every().fixed().orElseThrow(), PeriodicDuty::role, PeriodicDuty::tell)
                .containsExactly(
                        tuple(Rhythm.MONTH, "service-supervisor", List.of("service-management")),
                        tuple(Rhythm.QUARTER, "service-supervisor", List.of("service-management")));
        assertThat(PACK.procedure().handling().periodic())
                .allSatisfy(duty -> assertThat(duty.record().orElseThrow().missing(Map.of()))
                        .as("nobody records it empty")
                        .isNotEmpty());
    }
}
