package org.redress.packs.salesrecovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.salesrecovery.ThisPack.PACK;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.Stage;
import org.redress.testkit.TextCheck;

/** What P03 lists, and the frame that this pack gives it. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p03() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("sales-recovery");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P03");
        assertThat(PACK.procedure().types()).containsOnlyKeys("sales-recovery/goods", "sales-recovery/service");
        assertThat(PACK.procedure().clocks()).as("P03 names no time").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"goods", "service"})
    void listen_apologise_ask_choose_and_add_value_follow_one_another(String type) {
        assertThat(PACK.type(type).stages())
                .extracting(Stage::id)
                .containsExactly("listen", "apologise", "ask", "choose", "add-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"goods", "service"})
    void time_place_and_product_model_are_asked_for(String type) {
        assertThat(PACK.type(type).form().fields().stream()
                        .filter(FormField::required)
                        .map(FormField::name))
                .containsExactly("happenedOn", "place", "model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"goods", "service"})
    void the_customer_chooses_among_return_exchange_and_repair(String type) {
        assertThat(options(type, "offered")).containsExactly("return", "exchange", "repair");
        assertThat(options(type, "chosen")).containsExactly("return", "exchange", "repair", "none");
        assertThat(PACK.type(type).remedies()).startsWith("return", "exchange", "repair");
    }

    @ParameterizedTest
    @ValueSource(strings = {"goods", "service"})
    void what_is_added_is_an_extra_service_an_upgrade_a_discount_or_a_longer_warranty(String type) {
        assertThat(options(type, "addedValue"))
                .containsExactly("extra-service", "upgrade", "discount", "extended-warranty", "declined");
        assertThat(PACK.type(type).remedies()).endsWith("extra-service", "upgrade", "discount", "extended-warranty");
    }

    @Test
    void a_return_and_a_discount_name_their_amount() {
        assertThat(PACK.procedure().remedies().entrySet().stream()
                        .filter(each -> each.getValue().money())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("return", "discount");
    }

    @Test
    void listening_is_never_to_interrupt_or_argue() {
        assertThat(steps("listen")).contains("不打断", "不争辩");
        assertThat(PACK.task("goods", "listen", "hear-out").help().orElseThrow().in("en"))
                .contains("Do not interrupt");
    }

    @ParameterizedTest
    @CsvSource({
        "apologise, 不必等查清责任",
        "ask, 什么型号",
        "choose, 由客户来选",
        "add-value, 延长保修",
    })
    void each_step_has_words_to_say(String guide, String advice) {
        assertThat(steps(guide)).contains(advice);
        assertThat(guide(guide).stages()).containsExactly(guide);
        assertThat(guide(guide).script()).isPresent();
    }

    @Test
    void the_five_steps_stand_on_every_case() {
        assertThat(PACK.procedure().duties())
                .extracting(duty -> duty.in("en").split(":")[0])
                .containsExactly(
                        "Listen first", "Then apologise", "Ask for the details", "Give a choice", "Add something");
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(100);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    @Test
    void a_description_suggests_its_type_in_both_languages() {
        assertThat(PACK.type("goods").keywords()).contains("故障", "broken");
        assertThat(PACK.type("service").keywords()).contains("态度", "rude");
    }

    private static List<String> options(String type, String field) {
        return PACK.type(type).form().fields().stream()
                .filter(each -> each.name().equals(field))
                .flatMap(each -> each.options().stream())
                .map(FormField.Option::value)
                .toList();
    }

    private static String steps(String id) {
        return guide(id).steps().stream().map(step -> step.in("zh")).collect(Collectors.joining());
    }

    private static Guide guide(String id) {
        return PACK.procedure().guides().stream()
                .filter(guide -> guide.id().equals("sales-recovery/" + id))
                .findFirst()
                .orElseThrow();
    }
}
