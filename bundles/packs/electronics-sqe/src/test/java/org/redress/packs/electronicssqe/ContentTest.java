package org.redress.packs.electronicssqe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.electronicssqe.ThisPack.PACK;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.Stage;
import org.redress.testkit.TextCheck;

/** What P10 lists: one path, the records with their custodians, who approves which paper. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p10() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("electronics-sqe");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P10");
        assertThat(PACK.procedure().types()).containsOnlyKeys("electronics-sqe/complaint");
    }

    @Test
    void it_goes_from_the_mail_over_the_review_to_approved_measures_and_the_answer() {
        assertThat(PACK.type("complaint").stages())
                .extracting(Stage::id)
                .containsExactly("receive", "investigate", "review", "correct", "reply", "verify");
    }

    @ParameterizedTest
    @CsvSource({"notice-sheet", "handling-sheet", "report-8d", "disposal-sheet", "review-minutes"})
    void each_record_is_a_document_that_counts_under_its_name(String code) {
        assertThat(document(code).countsAs()).isEqualTo(Optional.of(code));
        assertThat(document(code).requires()).isNotEmpty();
    }

    @Test
    void the_supervisor_approves_the_very_answer_about_the_customers_own_responsibility() {
        assertThat(document("own-cause-answer").review()).contains("cs-supervisor");
    }

    @Test
    void the_customer_service_manager_approves_measures_and_manufacturing_signs_them() {
        assertThat(document("measures-sheet").review()).contains("cs-manager");
        assertThat(document("measures-sheet").signers()).containsExactly("manufacturing");
    }

    @Test
    void the_report_has_all_eight_disciplines_in_both_languages() {
        for (String language : new String[] {"zh", "en"}) {
            assertThat(document("report-8d").body().get(language))
                    .filteredOn(DocumentTemplate.Paragraph::heading)
                    .extracting(
                            heading -> ((DocumentTemplate.Words) heading.parts().get(0))
                                    .text()
                                    .substring(0, 2))
                    .containsExactly("D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8");
        }
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(140);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    private static DocumentTemplate document(String code) {
        return PACK.procedure().handling().papers().documents().stream()
                .filter(document -> document.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
