package org.redress.packs.lawcn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.Basis;
import org.redress.api.procedure.Basis.Confidence;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.DocumentTemplate.Field;
import org.redress.testkit.PackUnderTest;

/** Rights that are told, what lies under seal, and what the archive needs: the gates and papers of order 701 and order 3. */
class RecordsTest {

    private static final PackUnderTest PACK = PackUnderTest.onClassPath();

    @ParameterizedTest
    @ValueSource(strings = {"treatment", "side-effect"})
    void a_dispute_about_a_treatment_is_closed_once_the_customer_was_told_the_rights(String type) {
        assertThat(PACK.blocks("close", type, PACK.newCase())).containsExactly("rights-told");
        assertThat(PACK.blocks("close", type, PACK.newCase().with("case", "rightsTold", true)))
                .isEmpty();
        assertLaw(PACK.gate("rights-told").basis().orElseThrow(), "22-23", Confidence.VERIFIED);
    }

    @Test
    void which_complaints_are_medical_disputes_is_the_branchs_to_say() {
        assertThat(PACK.blocks("close", "service", PACK.newCase())).isEmpty();
        assertThat(PACK.blocks("close", "service", PACK.newCase().setting("rightsTypes", List.of("service"))))
                .containsExactly("rights-told");
    }

    @Test
    void the_notice_names_the_ways_to_a_solution_sealing_and_unsealing_reading_and_copying() {
        assertThat(words("rights-notice")).contains("协商", "人民调解", "行政调解", "人民法院", "封存", "启封", "查阅、复制");
        assertThat(template("rights-notice").signers()).containsExactly("customer");
        assertThat(template("rights-notice").countsAs()).contains("rights-receipt");
    }

    @Test
    void what_lies_under_seal_has_a_list_signed_by_both_sides_before_the_case_is_closed() {
        assertThat(PACK.blocks("close", "service", PACK.newCase().with("seals", "closed", 1)))
                .containsExactly("sealing-list-signed");
        assertThat(PACK.blocks(
                        "close",
                        "service",
                        PACK.newCase().with("seals", "closed", 1).evidence("sealing-list")))
                .isEmpty();
        assertLaw(PACK.gate("sealing-list-signed").basis().orElseThrow(), "24", Confidence.VERIFIED);
    }

    @Test
    void the_list_names_what_is_sealed_who_was_there_and_that_the_house_keeps_it_one_copy_each() {
        DocumentTemplate list = template("sealing-list");
        assertThat(list.signers()).containsExactly("customer", "owner");
        assertThat(list.countsAs()).contains("sealing-list");
        assertThat(list.requires()).containsExactly(new Field("seal", "items"), new Field("seal", "witnesses"));
        assertThat(words("sealing-list")).contains("保管：branch.title", "一式两份，双方各执一份");
    }

    @ParameterizedTest
    @CsvSource({
        "open, '', 0, false",
        "open, open, 0, false",
        "open, refused, 0, false",
        "open, accepted, 0, true",
        "open, carried-out, 0, true",
        "open, '', 1, true",
        "closed, '', 0, true",
        "archived, '', 0, true"
    })
    void a_seal_is_opened_once_settled_or_ended_or_when_its_time_has_passed(
            String state, String offer, int passed, boolean opens) {
        List<String> blocked = PACK.blocks(
                "unseal",
                "side-effect",
                PACK.newCase()
                        .with("case", "state", state)
                        .with("offer", "state", offer)
                        .with("seals", "closed", 1)
                        .with("seals", "passed", passed));
        assertThat(blocked).isEqualTo(opens ? List.of() : List.of("unsealing-in-time"));
    }

    @Test
    void three_years_are_counted_for_each_seal_and_go_on_after_the_end_of_the_case() {
        ClockDecl clock = PACK.procedure().clocks().stream()
                .filter(each -> each.id().equals("law-cn/sealed-records"))
                .findFirst()
                .orElseThrow();
        assertThat(clock.length().amount()).isEqualTo(3);
        assertThat(clock.length().unit()).isEqualTo(Span.YEARS);
        assertThat(clock.each()).isTrue();
        assertThat(clock.custody()).isTrue();
        assertLaw(clock.basis().orElseThrow(), "24-25", Confidence.VERIFIED);
    }

    @Test
    void what_was_asked_at_intake_and_is_missing_keeps_a_case_out_of_the_archive() {
        assertThat(PACK.blocks("archive", "service", PACK.newCase().missing("happenedOn")))
                .containsExactly("archive-complete");
        assertThat(PACK.blocks("archive", "service", PACK.newCase())).isEmpty();
        assertThat(PACK.gate("archive-complete").basis().orElseThrow().confidence())
                .isEqualTo(Confidence.UNVERIFIED);
    }

    @Test
    void nothing_more_is_asked_for_the_archive_of_what_was_withdrawn_or_not_accepted() {
        assertThat(PACK.blocks(
                        "archive",
                        "service",
                        PACK.newCase().missing("happenedOn").with("case", "withdrawn", true)))
                .isEmpty();
        assertThat(PACK.blocks(
                        "archive",
                        "service",
                        PACK.newCase().missing("happenedOn").with("conduct", "declined", "in-court-or-mediation")))
                .isEmpty();
    }

    @Test
    void the_letter_of_a_complaint_that_is_not_accepted_tells_the_reason_and_that_there_are_other_ways() {
        assertThat(words("rejection")).contains("data.ground", "data.explanation", "其他合法途径");
        assertThat(template("rejection").data().orElseThrow().fields())
                .filteredOn(field -> field.required())
                .extracting(field -> field.name())
                .containsExactly("ground", "explanation");
    }

    private static void assertLaw(Basis basis, String article, Confidence confidence) {
        assertThat(basis.instrument().in("en")).contains("701");
        assertThat(basis.article()).contains(article);
        assertThat(basis.confidence()).isEqualTo(confidence);
    }

    private static String words(String code) {
        return template(code).body().get("zh").stream()
                .flatMap(paragraph -> paragraph.parts().stream())
                .map(part -> part instanceof DocumentTemplate.Words words ? words.text() : part.toString())
                .collect(Collectors.joining());
    }

    private static DocumentTemplate template(String code) {
        return PACK.procedure().handling().papers().documents().stream()
                .filter(template -> template.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
