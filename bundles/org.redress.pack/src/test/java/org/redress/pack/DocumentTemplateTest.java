package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.DocumentTemplate.Field;
import org.redress.api.procedure.DocumentTemplate.Words;

/** Templates of documents: words and places for values, each of which there must be. */
class DocumentTemplateTest {

    private static final String HEAD = Packs.SMALL + """
            evidence:
              receipt: { zh: 收据, en: Receipt }
            documents:
              receipt:
                title: { zh: 收据, en: Receipt }
            """;
    /** Line of the first key below the title. */
    private static final int FIRST = (int) HEAD.lines().count() + 1;

    private static DocumentTemplate template(String keys) {
        return Packs.compiled(HEAD + keys.indent(4))
                .handling()
                .papers()
                .documents()
                .get(0);
    }

    private static List<String> faults(String keys) {
        return Packs.refusals(HEAD + keys.indent(4));
    }

    private static String at(int line, int column, String code) {
        return (FIRST + line) + ":" + column + " " + code;
    }

    private static String messages(String keys) {
        return String.join(
                "\n",
                Packs.lines(
                        Packs.refusals(org.redress.api.procedure.PackSource.single("p.yaml", HEAD + keys.indent(4)))));
    }

    @Test
    void a_paragraph_is_words_and_places_for_values_in_each_language() {
        DocumentTemplate receipt = template("""
                data:
                  paidBy: { title: { zh: 付款人, en: Paid by }, kind: text }
                body:
                  - zh: 顾客{{customer.name}}，{{ fields.boughtOn }}，{{data.paidBy}}，{{settings.limit}}
                    en: "{{today}} {{customer.name}}"
                requires: [customer.name, today]
                signers: [customer, owner, clerk]
                counts-as: receipt
                review: clerk
                when: offer.made
                types: [goods]
                stages: [look]
                """);
        assertThat(receipt.body().get("zh").get(0).parts())
                .containsExactly(
                        new Words("顾客"),
                        new Field("customer", "name"),
                        new Words("，"),
                        new Field("fields", "boughtOn"),
                        new Words("，"),
                        new Field("data", "paidBy"),
                        new Words("，"),
                        new Field("settings", "limit"));
        assertThat(receipt.body().get("en").get(0).parts())
                .containsExactly(new Field("", "today"), new Words(" "), new Field("customer", "name"));
        assertThat(receipt.requires()).containsExactly(new Field("customer", "name"), new Field("", "today"));
        assertThat(receipt.signers()).containsExactly("customer", "owner", "clerk");
        assertThat(receipt.countsAs()).contains("receipt");
        assertThat(receipt.review()).contains("clerk");
        assertThat(receipt.when()).isPresent();
        assertThat(receipt.data().orElseThrow().fields()).hasSize(1);
    }

    @Test
    void a_heading_stands_between_paragraphs_and_needs_both_languages() {
        DocumentTemplate receipt = template("""
                body:
                  - heading: { zh: 一, en: One }
                  - { zh: 好, en: fine }
                """);
        assertThat(receipt.body().get("en"))
                .extracting(DocumentTemplate.Paragraph::heading)
                .containsExactly(true, false);
        assertThat(faults("""
                body:
                  - heading: { zh: 一 }
                """)).containsExactly(at(1, 9, "RD-PCK-016"));
        assertThat(faults("""
                body:
                  - { heading: { zh: 一, en: One }, zh: 好, en: fine }
                """)).isNotEmpty();
    }

    @Test
    void a_value_that_there_is_not_is_an_error_at_its_place_with_what_was_meant() {
        String body = """
                body:
                  - zh: 顾客{{customer.nmae}}
                    en: "to {{customer.name}} on {{fields.bougthOn}}"
                """;
        assertThat(faults(body)).containsExactly(at(1, 17, "RD-PCK-048"), at(2, 40, "RD-PCK-048"));
        assertThat(messages(body)).contains("did you mean \"customer.name\"?", "did you mean \"fields.boughtOn\"?");
        assertThat(faults("""
                body:
                  - { zh: 好, en: fine }
                requires: [offer.amonut]
                """)).containsExactly(at(2, 16, "RD-PCK-048"));
    }

    @Test
    void conditions_know_the_documents_of_the_pack() {
        String gate =
                "gates:\n  gg: { on: [close], require: '\"%s\" in documents.signed', reason: { zh: 因, en: Why } }\n";
        String body = "body:\n  - { zh: 好, en: fine }\n";
        String pack = HEAD + body.indent(4);
        assertThat(Packs.compiled(pack + gate.formatted("receipt")).gates()).hasSize(1);
        assertThat(Packs.refusals(pack + gate.formatted("reciept")))
                .singleElement()
                .asString()
                .endsWith("RD-PCK-055");
    }

    @Test
    void a_place_that_is_not_closed_is_an_error_and_no_text() {
        assertThat(faults("""
                body:
                  - zh: 顾客{{customer.name}
                    en: "a {{b{{c}}"
                """))
                .containsExactly(at(1, 15, "RD-PCK-049"), at(2, 16, "RD-PCK-049"), at(2, 21, "RD-PCK-048"));
    }

    @Test
    void there_is_no_logic_and_no_way_into_other_objects() {
        assertThat(faults("""
                body:
                  - zh: 好
                    en: "{{offer.amount * 2}} {{customer.name.length}} {{#if}} {{}}"
                """)).hasSize(4).allMatch(fault -> fault.endsWith("RD-PCK-048"));
    }

    @Test
    void signers_reviewer_and_kind_of_evidence_are_declared() {
        assertThat(faults("""
                body:
                  - { zh: 好, en: fine }
                signers: [custommer]
                counts-as: reciept
                review: legal
                """))
                .containsExactly(at(2, 15, "RD-PCK-023"), at(3, 16, "RD-PCK-023"), at(4, 13, "RD-PCK-023"));
    }

    @Test
    void what_is_asked_is_checked_like_any_form_and_the_body_has_both_languages() {
        assertThat(faults("""
                data:
                  paid: { title: { zh: 金额, en: Paid }, kind: amount, max-length: 3 }
                body:
                  - { zh: 好, en: fine }
                """)).containsExactly(at(1, 58, "RD-PCK-031"));
        assertThat(faults("""
                body:
                  - { zh: 好 }
                """)).containsExactly(at(1, 9, "RD-PCK-016"));
    }

    @Test
    void rules_react_to_documents_by_their_template() {
        String clock = """
                clocks:
                  told:
                    subject: told
                    title: { zh: 告知, en: Told }
                    start: registered
                    amount: 5
                    unit: days
                    stop: ["document-issued:receipt"]
                    why: { zh: 告知, en: Told }
                """;
        String body = """
                body:
                  - { zh: 好, en: fine }
                """.indent(4);
        assertThat(Packs.compiled(HEAD + body + clock)
                        .clocks()
                        .get(0)
                        .stop()
                        .get(0)
                        .detail())
                .contains("receipt");
        assertThat(Packs.refusals(HEAD + body + clock.replace("issued:receipt", "signed:reciept")))
                .hasSize(1)
                .allMatch(fault -> fault.endsWith("RD-PCK-023"));
    }

    @Test
    void an_overlay_may_bring_templates_but_knows_no_fields() {
        String overlay = """
                redress: 1
                pack:
                  id: letters
                  version: 1.0.0
                  kind: overlay
                  title: { zh: 信函, en: Letters }
                  description: { zh: 信函, en: Letters }
                documents:
                  letter:
                    title: { zh: 信, en: Letter }
                    body:
                      - { zh: "{{customer.name}}", en: "{{customer.name}}" }
                """;
        assertThat(Packs.compiled(overlay).handling().papers().documents()).hasSize(1);
        assertThat(Packs.refusals(overlay.replace("en: \"{{customer.name}}\"", "en: \"{{fields.boughtOn}}\"")))
                .containsExactly("12:43 RD-PCK-048");
    }
}
