package org.redress.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCheckTest {

    private static final String CASES = """
            pack: corner-shop
            phones: "138000098"
            cases:
              - type: faulty-goods
                by: clerk
                channel: phone
                customer: 张女士
                summary: 【演示】杯子有裂纹
                description: 倒热水就漏。
                form: { boughtOn: !day -3 }
                ends: inspect
              - type: faulty-goods
                by: clerk
                channel: phone
                customer: 李先生
                summary: 【演示】台灯不亮
                description: 换了灯泡也不亮。
                steps:
                  - { do: request-approval, with: { subject: 破例退款, of: !who keeper } }
                ends: inspect
              - type: faulty-goods
                by: clerk
                channel: phone
                customer: 王女士
                summary: 【演示】雨伞打不开
                description: 第一次用就卡住。
                steps:
                  - { do: attach, with: { kind: receipt } }
                  - { do: stage }
                  - { do: close, with: { result: 换了一把。 } }
                ends: closed
            """;

    @TempDir
    private Path folder;

    private PackUnderTest pack;

    @BeforeEach
    void a_shop_with_somebody_to_ask() throws IOException {
        pack = PackUnderTest.in(CornerShop.file(
                folder,
                CornerShop.TEXT.replace(
                        "settings:\n",
                        "  keeper: { title: { zh: 店主, en: Keeper }, rights: [work, manage] }\nsettings:\n")));
    }

    private void check(String text) {
        DemoCheck.check(pack, "demo.yaml", text);
    }

    @Test
    void cases_that_fit_the_rules_happen() {
        assertThatCode(() -> check(CASES)).doesNotThrowAnyException();
    }

    @Test
    void an_action_that_nobody_knows_is_told_with_its_line() {
        assertThatThrownBy(() -> check(CASES.replace("do: attach, with: { kind: receipt }", "do: repair")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("demo.yaml:28 repair:");
    }

    @Test
    void a_step_that_the_rules_hold_back_is_told_with_the_gate() {
        assertThatThrownBy(() -> check(CASES.replace("do: stage", "do: complete-stage")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("demo.yaml:29 complete-stage:")
                .hasMessageContaining("corner-shop/seen-first");
    }

    @Test
    void a_case_that_ends_elsewhere_is_told() {
        assertThatThrownBy(() -> check(CASES.replace("ends: closed", "ends: archived")))
                .hasMessageContaining("demo.yaml:21: ends in closed, not in archived");
    }

    @Test
    void a_pack_that_shows_too_little_is_told() {
        assertThatThrownBy(() -> check(CASES.substring(0, CASES.indexOf("  - type", 200))))
                .hasMessageContaining("misses one that is being worked")
                .hasMessageContaining("misses one that is closed");
    }

    @Test
    void the_cases_of_another_pack_are_told() {
        assertThatThrownBy(() -> check(CASES.replace("pack: corner-shop", "pack: other")))
                .hasMessageContaining("pack is corner-shop, not other");
    }
}
