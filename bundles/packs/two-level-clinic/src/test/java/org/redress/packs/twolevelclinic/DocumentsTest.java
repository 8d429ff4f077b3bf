package org.redress.packs.twolevelclinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.twolevelclinic.ThisPack.PACK;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.DocumentTemplate.Field;
import org.redress.testkit.CaseFacts;

/** Paper of P02: the account read back, goodwill, an apology for the company, and the judicial way in writing. */
class DocumentsTest {

    @Test
    void the_customers_account_is_read_back_and_signed() {
        assertThat(template("account-record").requires()).containsExactly(new Field("account", "customer"));
        assertThat(template("account-record").signers()).containsExactly("customer");
    }

    @Test
    void a_goodwill_agreement_finds_no_fault() {
        assertThat(words("goodwill-agreement")).contains("不表示任何一方认定了责任");
        assertThat(template("goodwill-agreement").signers()).containsExactly("customer", "owner");
    }

    @Test
    void the_company_apologises_in_writing_for_its_own_fault_only_and_the_owner_agrees_to_the_text() {
        DocumentTemplate apology = template("apology");
        assertThat(apology.review()).contains("owner-operator");
        assertThat(words("apology")).contains("我们代表");
        assertThat(fits(apology, PACK.newCase().fault("own-fault"))).isTrue();
        assertThat(fits(apology, PACK.newCase().fault("communication"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"communication, true", "unreasonable, true", "own-fault, false"})
    void the_judicial_way_is_advised_where_no_fault_is_ours_and_liability_found_there_is_borne(
            String fault, boolean issued) {
        DocumentTemplate answer = template("no-compensation");
        assertThat(fits(answer, PACK.newCase().demand("compensation", 5000).fault(fault)))
                .isEqualTo(issued);
        assertThat(words("no-compensation")).contains("向人民法院起诉", "认定由我们承担的，我们一定承担");
    }

    private static boolean fits(DocumentTemplate template, CaseFacts facts) {
        return template.when().orElseThrow().test(facts.all()).orElseThrow();
    }

    private static String words(String code) {
        return template(code).body().get("zh").stream()
                .flatMap(paragraph -> paragraph.parts().stream())
                .map(Object::toString)
                .collect(Collectors.joining());
    }

    private static DocumentTemplate template(String code) {
        return PACK.procedure().handling().papers().documents().stream()
                .filter(template -> template.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
