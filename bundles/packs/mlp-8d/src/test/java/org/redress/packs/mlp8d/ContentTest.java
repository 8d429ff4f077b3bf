package org.redress.packs.mlp8d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.mlp8d.ThisPack.PACK;

import org.junit.jupiter.api.Test;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.PackKind;
import org.redress.testkit.TextCheck;

/** What P06 lists: ten roles, one type, the 8D report, the customer's deadline. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p06() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("mlp-8d");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P06");
        assertThat(PACK.procedure().types()).containsOnlyKeys("mlp-8d/complaint");
    }

    @Test
    void its_roles_are_those_of_p06() {
        assertThat(PACK.procedure().roles())
                .containsOnlyKeys(
                        "cqe", "pqe", "sqe", "pie", "te", "rd", "ipqc", "marketing", "production", "warehouse");
    }

    @Test
    void its_one_deadline_is_the_customers_and_ends_with_the_report() {
        assertThat(PACK.procedure().clocks()).singleElement().satisfies(clock -> {
            assertThat(clock.length().toString()).contains("replyBy");
            assertThat(clock.stop()).extracting(Object::toString).anyMatch(stop -> stop.contains("send-8d"));
            assertThat(clock.target()).isFalse();
        });
    }

    @Test
    void the_report_has_all_eight_disciplines_in_both_languages() {
        DocumentTemplate report =
                PACK.procedure().handling().papers().documents().get(0);
        for (String language : new String[] {"zh", "en"}) {
            assertThat(report.body().get(language))
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
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(120);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }
}
