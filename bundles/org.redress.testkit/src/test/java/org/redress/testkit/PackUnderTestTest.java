package org.redress.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiling a pack and asking it. */
class PackUnderTestTest {

    @TempDir
    private Path folder;

    private PackUnderTest pack;

    @BeforeEach
    void compile() throws IOException {
        pack = CornerShop.in(folder);
    }

    @Test
    void a_folder_is_read_with_all_its_files() throws IOException {
        int types = CornerShop.TEXT.indexOf("types:");
        Path split = Files.createDirectories(folder.resolve("split/rules"));
        Files.writeString(split.resolveSibling("pack.yaml"), CornerShop.TEXT.substring(0, types));
        Files.writeString(split.resolve("rest.yaml"), CornerShop.TEXT.substring(types));
        Files.writeString(split.resolve("notes.txt"), "not a part of the pack");
        assertThat(PackUnderTest.in(folder.resolve("split")).procedure().gates())
                .hasSize(3);
    }

    @Test
    void a_wrong_pack_fails_the_test_with_every_mistake() throws IOException {
        Path wrong = CornerShop.file(
                folder,
                CornerShop.TEXT.replace("role: clerk\n", "role: clrek\n").replace("case.channel", "case.chanel"));
        assertThatThrownBy(() -> PackUnderTest.in(wrong))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("clrek")
                .hasMessageContaining("case.chanel");
    }

    @Test
    void a_pack_in_which_a_case_gets_stuck_fails_the_test_with_the_way_there() throws IOException {
        Path trap = CornerShop.file(
                folder,
                CornerShop.TEXT.replace("require: '\"photograph\" in tasks'", "require: 'case.state == \"closed\"'"));
        assertThatThrownBy(() -> PackUnderTest.in(trap))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("RD-PCK-060 faulty-goods: register → inspect: ");
    }

    @Test
    void an_empty_folder_is_no_pack() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> PackUnderTest.in(empty)).hasMessageContaining("no YAML file");
    }

    @Test
    void without_a_pack_on_the_class_path_it_says_what_to_do() {
        assertThatThrownBy(PackUnderTest::onClassPath)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PackUnderTest.in(folder)");
    }

    @Test
    void a_gate_holds_until_what_it_requires_is_there() {
        assertThat(pack.blocksStage("faulty-goods", "inspect", pack.newCase())).containsExactly("seen-first");
        assertThat(pack.blocksStage("faulty-goods", "inspect", pack.newCase().done("photograph")))
                .isEmpty();
    }

    @Test
    void a_gate_applies_only_to_its_actions_and_remedies_and_while_its_condition_holds() {
        CaseFacts late = pack.newCase().field("boughtOn", "2026-10-01");
        assertThat(pack.blocksOffer("faulty-goods", "refund", late)).containsExactly("in-time");
        assertThat(pack.blocksOffer("faulty-goods", "refund", late.setting("returnDays", 60)))
                .isEmpty();
        assertThat(pack.blocksOffer("faulty-goods", "refund", pack.newCase())).isEmpty();
        assertThat(pack.blocksCarryingOut("faulty-goods", "refund", pack.newCase()))
                .isEmpty();
        assertThat(pack.blocks("close", "faulty-goods", late)).isEmpty();
    }

    @Test
    void type_and_remedy_of_the_action_are_facts_unless_the_test_says_otherwise() {
        assertThat(pack.blocksOffer("faulty-goods", "refund", pack.newCase())).doesNotContain("named-rightly");
        assertThat(pack.blocksOffer("faulty-goods", "refund", pack.newCase().offer("voucher", "phone")))
                .contains("named-rightly");
    }

    @Test
    void a_task_applies_where_its_condition_holds_or_it_has_none() {
        CaseFacts facts = pack.newCase();
        assertThat(PackUnderTest.applies(pack.task("faulty-goods", "inspect", "photograph"), facts))
                .isTrue();
        assertThat(PackUnderTest.applies(pack.task("faulty-goods", "inspect", "call-back"), facts))
                .isFalse();
        assertThat(PackUnderTest.applies(pack.task("faulty-goods", "inspect", "call-back"), facts.channel("phone")))
                .isTrue();
    }

    @Test
    void a_name_that_does_not_exist_fails_and_the_others_are_named() {
        assertThat(pack.gate("in-time").resolvedBy()).isEmpty();
        assertThatThrownBy(() -> pack.gate("in-tim"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("in-time");
        assertThatThrownBy(() -> pack.task("faulty-goods", "inspekt", "photograph"))
                .hasMessageContaining("inspekt");
    }

    @Test
    void a_row_of_authority_is_found_by_role_and_remedy() {
        assertThat(pack.authority("clerk", "refund")).isPresent();
        assertThat(pack.authority("clerk", "exchange")).isEmpty();
    }

    @Test
    void rows_of_the_assessment_are_found_by_their_own_ids() throws IOException {
        PackUnderTest grave = PackUnderTest.in(CornerShop.file(
                folder,
                CornerShop.TEXT
                        + "assessment:\n  - { id: dear, propose: { severity: major }, amount-from: 2000,"
                        + " why: { zh: 金额大, en: A large amount } }\n"));
        assertThat(grave.assessmentRow("dear").value()).isEqualTo("major");
        assertThatThrownBy(() -> grave.assessmentRow("cheap"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("dear");
    }
}
