package org.redress.packs.marketquality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.marketquality.ThisPack.PACK;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.Stage;
import org.redress.testkit.TextCheck;

/** What P12 lists: four inputs, the departments, the seven records. */
class ContentTest {

    static final String[] RECORDS = {
        "complaint-record",
        "responsibility-report",
        "final-settlement",
        "quality-analysis",
        "implementation-record",
        "tracking-record",
        "improvement-record"
    };

    @Test
    void it_is_the_procedure_of_p12() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("market-quality");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P12");
        assertThat(PACK.procedure().types()).containsOnlyKeys("market-quality/complaint");
    }

    @Test
    void grumble_complaint_return_and_claim_come_in_the_same_way() {
        FormField input = PACK.type("complaint").form().fields().stream()
                .filter(field -> field.name().equals("input"))
                .findFirst()
                .orElseThrow();
        assertThat(input.options())
                .extracting(FormField.Option::value)
                .containsExactly("grumble", "complaint", "return", "claim");
        assertThat(PACK.type("complaint").keywords()).contains("抱怨", "投诉", "退货", "索赔", "return", "claim");
    }

    @Test
    void it_goes_from_the_record_over_responsibility_and_settlement_to_measures_and_prevention() {
        assertThat(PACK.type("complaint").stages())
                .extracting(Stage::id)
                .containsExactly("record", "responsibility", "settle", "analyse", "correct", "track", "improve");
    }

    @Test
    void each_of_the_seven_records_is_issued_here_and_counts_under_its_name() {
        assertThat(PACK.procedure().handling().papers().documents())
                .extracting(DocumentTemplate::code)
                .containsExactly(RECORDS);
        for (DocumentTemplate record : PACK.procedure().handling().papers().documents()) {
            assertThat(record.countsAs()).isEqualTo(Optional.of(record.code()));
            assertThat(record.requires()).isNotEmpty();
        }
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(130);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }
}
