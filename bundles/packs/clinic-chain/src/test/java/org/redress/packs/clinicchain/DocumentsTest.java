package org.redress.packs.clinicchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.clinicchain.ThisPack.PACK;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.DocumentTemplate.Field;

/** Paper that P01 and P17 ask for. */
class DocumentsTest {

    private static final Map<String, DocumentTemplate> TEMPLATES =
            PACK.procedure().handling().papers().documents().stream()
                    .collect(Collectors.toMap(DocumentTemplate::code, Function.identity()));

    private static DocumentTemplate template(String code) {
        assertThat(TEMPLATES).containsKey(code);
        return TEMPLATES.get(code);
    }

    @Test
    void consents_are_signed_by_customer_and_house_and_count_as_what_the_gates_ask_for() {
        for (String code : new String[] {"refund-consent", "no-contest-consent"}) {
            assertThat(template(code).signers()).containsExactly("customer", "owner");
            assertThat(template(code).countsAs()).contains(code);
        }
        assertThat(template("refund-consent").requires()).contains(new Field("offer", "amount"));
    }

    @Test
    void apology_public_statement_confidentiality_and_use_of_a_recording_go_past_legal() {
        assertThat(TEMPLATES.values().stream()
                        .filter(template -> template.review().isPresent())
                        .map(DocumentTemplate::code))
                .containsExactlyInAnyOrder(
                        "apology", "public-statement", "settlement-confidential", "recording-consent");
        assertThat(TEMPLATES.values())
                .allSatisfy(template ->
                        assertThat(template.review().orElse("legal")).isEqualTo("legal"));
        assertThat(template("apology").data().orElseThrow().fields())
                .as("never volunteered: when the customer asked for it is recorded")
                .anyMatch(field -> field.name().equals("requestedOn") && field.required());
    }

    @Test
    void the_customer_sheet_holds_the_complaint_and_what_front_desk_and_consultant_could_offer() {
        DocumentTemplate sheet = template("complaint-sheet");
        assertThat(sheet.requires()).contains(new Field("account", "customer"));
        assertThat(sheet.data().orElseThrow().fields())
                .filteredOn(field -> field.required())
                .extracting(field -> field.name())
                .containsExactly("possible");
    }

    @Test
    void a_written_apology_waits_for_its_letter_and_one_in_person_for_none() {
        assertThat(PACK.blocksCarryingOut("service", "apology", PACK.newCase().offer("apology", "email")))
                .containsExactly("written-apology");
        assertThat(PACK.blocksCarryingOut("service", "apology", PACK.newCase().offer("apology", "front-desk")))
                .isEmpty();
        assertThat(PACK.blocksCarryingOut(
                        "service",
                        "apology",
                        PACK.newCase().offer("apology", "email").evidence("written-apology")))
                .isEmpty();
    }

    @Test
    void the_case_report_names_no_customer_and_has_analysis_solution_and_prevention() {
        DocumentTemplate report = template("case-report");
        assertThat(report.countsAs()).contains("case-report");
        assertThat(report.signers()).isEmpty();
        assertThat(report.data().orElseThrow().fields())
                .extracting(field -> field.name())
                .containsExactly("analysis", "solution", "prevention");
        assertThat(report.body().values())
                .allSatisfy(paragraphs -> assertThat(paragraphs).allSatisfy(paragraph -> assertThat(paragraph.parts())
                        .noneMatch(part ->
                                part instanceof Field field && field.group().equals("customer"))));
    }

    @Test
    void both_languages_of_a_template_say_the_same_values() {
        TEMPLATES.values().forEach(template -> assertThat(fields(template, "en"))
                .as(template.code())
                .isEqualTo(fields(template, "zh")));
    }

    private static Set<String> fields(DocumentTemplate template, String language) {
        return template.body().get(language).stream()
                .flatMap(paragraph -> paragraph.parts().stream())
                .filter(Field.class::isInstance)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
