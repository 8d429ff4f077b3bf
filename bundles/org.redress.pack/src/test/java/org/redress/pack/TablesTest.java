package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.AssessmentRule;
import org.redress.api.procedure.ClassDecl;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.Trigger;
import org.redress.api.text.Text;

/** The tables that decide about cases: every column of the ladder, classes, and what is proposed. */
class TablesTest {

    private static final String WHY = "why: { zh: 因, en: Why }";
    private static final String CLASSES = "classes:\n  a: { zh: 甲类, en: Class A }\n  b: { zh: 乙类, en: Class B }\n";
    private static final String OVERLAY =
            Packs.SMALL.substring(0, Packs.SMALL.indexOf("types:")).replace("kind: procedure", "kind: overlay");

    private static LadderRule row(String columns) {
        return Packs.compiled(Packs.SMALL + CLASSES + "ladder:\n  - { id: aa, level: 2, " + columns + WHY + " }\n")
                .ladder()
                .get(0);
    }

    @Test
    void every_column_of_a_ladder_row_is_kept() {
        LadderRule rule = row("title: { zh: 上报, en: Report }, on: ['class-set:b', 'intervention-recorded:media'],"
                + " amount-from: { setting: limit }, cumulative-from: 2000, amount-or-cumulative-from: 3000.5,"
                + " repeat-from: 1, transfers-from: 2, reopened-from: 3, classes: [b], urgent: false,"
                + " tell: [clerk], next: { zh: 回电, en: Call }, ");
        assertThat(rule.heading()).isEqualTo(Text.of("上报", "Report"));
        assertThat(rule.triggers())
                .containsExactly(
                        new Trigger("class-set", java.util.Optional.of("b")),
                        new Trigger("intervention-recorded", java.util.Optional.of("media")));
        assertThat(rule.amountFrom().orElseThrow().setting()).contains("limit");
        assertThat(rule.amountFrom().orElseThrow().in(Map.of("limit", 5.0))).contains(new BigDecimal("5.0"));
        assertThat(rule.cumulativeFrom().orElseThrow().amount()).contains(new BigDecimal("2000"));
        assertThat(rule.amountOrCumulativeFrom().orElseThrow().amount()).contains(new BigDecimal("3000.5"));
        assertThat(rule.repeatFrom()).contains(1);
        assertThat(rule.transfersFrom()).contains(2);
        assertThat(rule.reopenedFrom()).contains(3);
        assertThat(rule.classes()).containsExactly("b");
        assertThat(rule.urgent()).contains(false);
        assertThat(rule.next()).contains(Text.of("回电", "Call"));
    }

    @Test
    void what_a_ladder_row_leaves_out_does_not_matter() {
        LadderRule rule = row("on: [registered], tell: [clerk], ");
        assertThat(rule.heading()).as("its reason stands in").isEqualTo(Text.of("因", "Why"));
        assertThat(rule.urgent()).isEmpty();
        assertThat(rule.amountFrom()).isEmpty();
        assertThat(rule.replaces()).isEmpty();
    }

    @Test
    void slips_in_a_ladder_row_are_found_at_their_place() {
        assertThat(Packs.refusals(Packs.SMALL + CLASSES + "ladder:\n"
                        + "  - id: aa\n    level: 1\n    on: [registered]\n    tell: [clerk]\n"
                        + "    amount-from: { setting: word }\n    cumulative-from: { setting: limt }\n"
                        + "    classes: [c]\n    replaces: [other/row]\n    " + WHY + "\n"))
                .containsExactly("42:29 RD-PCK-029", "43:33 RD-PCK-023", "44:15 RD-PCK-023", "45:5 RD-PCK-031");
        assertThat(Packs.refusals(Packs.SMALL + "ladder:\n"
                        + "  - { id: aa, level: 1, on: [registered], tell: [clerk], repeat-from: 0, " + WHY + " }\n"))
                .containsExactly("35:71 RD-PCK-015");
        assertThat(Packs.refusals(Packs.SMALL + "ladder:\n"
                        + "  - { id: aa, level: 1, on: ['intervention-recorded:army'], tell: [clerk], " + WHY + " }\n"))
                .containsExactly("35:30 RD-PCK-023");
    }

    @Test
    void an_overlay_replaces_rows_of_other_packs_and_never_its_own() {
        String row =
                "ladder:\n  - { id: aa, level: 1, on: [registered], tell: [clerk], replaces: [%s], " + WHY + " }\n";
        Procedure overlay = Packs.compiled(OVERLAY + row.formatted("clinic-chain/offers-refused"));
        assertThat(overlay.ladder().get(0).replaces()).containsExactly("clinic-chain/offers-refused");
        assertThat(Packs.refusals(OVERLAY + row.formatted("small/aa"))).containsExactly("17:69 RD-PCK-037");
        assertThat(Packs.refusals(OVERLAY + row.formatted("offers-refused"))).containsExactly("17:69 RD-PCK-014");
    }

    @Test
    void an_overlay_may_speak_of_classes_that_it_does_not_declare() {
        assertThat(Packs.compiled(OVERLAY + "assessment:\n  - { id: aa, propose: { class: b }, " + WHY + " }\n"
                                + "ladder:\n  - { id: bb, level: 1, on: ['class-set:b'], classes: [b], tell: [clerk], "
                                + WHY + " }\n")
                        .assessments())
                .hasSize(1);
    }

    @Test
    void classes_come_from_the_lightest_to_the_gravest() {
        assertThat(Packs.compiled(Packs.SMALL + CLASSES).classes())
                .containsExactly(
                        new ClassDecl("a", Text.of("甲类", "Class A"), Optional.empty()),
                        new ClassDecl("b", Text.of("乙类", "Class B"), Optional.empty()));
    }

    @Test
    void a_class_may_count_something_and_only_classes_do() {
        assertThat(Packs.compiled(Packs.SMALL + CLASSES + "scores: { b: 2, a: 0 }\n")
                        .classes())
                .extracting(declared -> declared.score().orElseThrow())
                .containsExactly(0, 2);
        assertThat(Packs.refusals(Packs.SMALL + CLASSES + "scores:\n  c: 2\n"))
                .singleElement()
                .asString()
                .endsWith(":3 RD-PCK-023");
        assertThat(Packs.refusals(Packs.SMALL + CLASSES + "scores: { a: 1.5 }\n"))
                .singleElement()
                .asString()
                .endsWith("RD-PCK-012");
    }

    @Test
    void every_column_of_an_assessment_row_is_kept() {
        List<AssessmentRule> rules = Packs.compiled(Packs.SMALL + CLASSES + "assessment:\n"
                        + "  - { id: aa, propose: { severity: major }, types: [goods], amount-from: { setting: limit },"
                        + " repeat-from: 1, transfers-from: 2, visits-from: 3, tellings-from: 4,"
                        + " contradictions-from: 5, when: 'fields.pieces >= 15', " + WHY + " }\n"
                        + "  - { id: bb, propose: { urgent: true }, when: 'case.media', " + WHY + " }\n"
                        + "  - { id: cc, propose: { class: b }, " + WHY + " }\n")
                .assessments();
        AssessmentRule rule = rules.get(0);
        assertThat(rule.id()).isEqualTo("small/aa");
        assertThat(rule.types()).containsExactly("goods");
        assertThat(rule.amountFrom().orElseThrow().setting()).contains("limit");
        assertThat(List.of(
                        rule.repeatFrom().orElseThrow(),
                        rule.transfersFrom().orElseThrow(),
                        rule.visitsFrom().orElseThrow(),
                        rule.tellingsFrom().orElseThrow(),
                        rule.contradictionsFrom().orElseThrow()))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(rule.when().orElseThrow().test(Map.of("fields", Map.of("pieces", 15L))))
                .contains(true);
        assertThat(rules)
                .extracting(one -> one.aspect() + " " + one.value())
                .containsExactly("SEVERITY major", "URGENCY urgent", "CLASS b");
    }

    @Test
    void slips_in_an_assessment_row_are_found_at_their_place() {
        assertThat(Packs.refusals(Packs.SMALL + CLASSES + "assessment:\n"
                        + "  - { id: aa, propose: { severity: grave }, " + WHY + " }\n"
                        + "  - { id: bb, propose: { urgent: false }, " + WHY + " }\n"
                        + "  - { id: cc, propose: {}, " + WHY + " }\n"
                        + "  - { id: dd, propose: { severity: major, urgent: true }, " + WHY + " }\n"))
                .containsExactly("38:36 RD-PCK-013", "39:34 RD-PCK-013", "40:24 RD-PCK-015", "41:24 RD-PCK-015");
        assertThat(Packs.refusals(Packs.SMALL + CLASSES + "assessment:\n"
                        + "  - { id: aa, propose: { class: c }, " + WHY + " }\n"
                        + "  - { id: aa, propose: { class: a }, when: 'case.proposedSeverity == \"big\"', " + WHY
                        + " }\n"
                        + "  - { id: bb, propose: { class: a }, when: 'case.class == \"z\"', " + WHY + " }\n"
                        + "  - { id: cc, propose: { class: a }, when: '\"army\" in case.bodies', " + WHY + " }\n"))
                .hasSize(5)
                .contains("38:33 RD-PCK-023", "39:11 RD-PCK-025");
    }
}
