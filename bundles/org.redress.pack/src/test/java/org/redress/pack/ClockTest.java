package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.Basis;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.procedure.ClockDecl.WarnRule;

/** What a pack may say of its deadlines, and what it may not. */
class ClockTest {

    private static final String PACK = """
            redress: 1
            pack:
              id: some-clocks
              version: 1.0.0
              kind: procedure
              title: { zh: 时限, en: Clocks }
              description: { zh: 测试, en: Test }
            roles:
              clerk: { title: { zh: 店员, en: Clerk }, rights: [register, work] }
            settings:
              restDays:
                title: { zh: 天, en: Days }
                help: { zh: 天, en: Days }
                schema: { type: integer }
                default: 3
            types:
              goods:
                title: { zh: 商品, en: Goods }
                hint: { zh: 商品, en: Goods }
                channels: [phone]
                form:
                  backBy: { title: { zh: 日期, en: Back by }, kind: date }
                  name: { title: { zh: 名称, en: Name }, kind: text }
                stages:
                  - { id: see, title: { zh: 看, en: See }, purpose: { zh: 看, en: See }, role: clerk }
            clocks:
              one:
                subject: one
                title: { zh: 一, en: One }
                start: registered
                stop: [closed]
                why: { zh: 一, en: One }
            """;

    @Test
    void a_clock_says_what_it_depends_on_how_it_warns_and_how_it_rests() {
        ClockDecl clock = clock("""
                    while: case.departments <= 1
                    amount: 5
                    unit: working-days
                    calendar: official
                    warn: [{ percent: 80 }, { before: 2, unit: hours }]
                    pause: { manual: true, when: case.urgent, limit: { setting: restDays }, unit: days, why: { zh: 等, en: Wait } }
                    urgent: true
                """);
        assertThat(clock.whilst().orElseThrow().test(Map.of("case", Map.of("departments", 1L))))
                .contains(true);
        assertThat(clock.length().official()).isTrue();
        assertThat(clock.warnings()).containsExactly(new WarnRule(80, 0, Span.DAYS), new WarnRule(0, 2, Span.HOURS));
        assertThat(clock.pause().orElseThrow().manual()).isTrue();
        assertThat(clock.pause().orElseThrow().setting()).contains("restDays");
        assertThat(clock.urgent()).isTrue();
    }

    @Test
    void no_days_mean_the_same_day_and_no_hours_mean_nothing() {
        assertThat(clock("    amount: 0\n    unit: days\n").length().amount()).isZero();
        assertThat(clock("    amount: 0\n    unit: working-days\n").length().amount())
                .isZero();
        assertThat(codes("    amount: 0\n    unit: hours\n")).containsExactly("RD-PCK-015");
        assertThat(codes("    amount: -1\n    unit: days\n")).containsExactly("RD-PCK-015");
    }

    @Test
    void a_clock_may_run_up_to_a_date_of_the_form() {
        assertThat(clock("    until: backBy\n").length().until()).contains("backBy");
        assertThat(codes("    until: name\n")).containsExactly("RD-PCK-023");
    }

    @Test
    void a_clock_has_an_amount_or_a_date_and_not_both() {
        assertThat(codes("")).containsExactly("RD-PCK-011", "RD-PCK-011");
        assertThat(codes("    until: backBy\n    amount: 3\n    unit: days\n"))
                .containsExactly("RD-PCK-041", "RD-PCK-041");
    }

    @Test
    void a_pause_has_a_limit_and_somebody_or_something_that_pauses() {
        String days = "    amount: 3\n    unit: days\n";
        assertThat(codes(days + "    pause: { manual: true, why: { zh: 等, en: Wait } }\n"))
                .isNotEmpty()
                .containsOnly("RD-PCK-011");
        assertThat(codes(days + "    pause: { limit: 3, unit: days, why: { zh: 等, en: Wait } }\n"))
                .containsExactly("RD-PCK-011");
    }

    @Test
    void nobody_pauses_by_hand_what_the_law_counts() {
        assertThat(codes("""
                    amount: 3
                    unit: days
                    pause: { manual: true, limit: 3, unit: days, why: { zh: 等, en: Wait } }
                    basis: { instrument: { zh: 法, en: Law }, confidence: verified }
                """)).containsExactly("RD-PCK-041");
    }

    @Test
    void the_law_behind_a_rule_has_days_that_exist_and_an_order() {
        String days = "    amount: 3\n    unit: days\n";
        String law = days + "    basis: { instrument: { zh: 法, en: Law }, article: 14, confidence: verified";
        Basis basis =
                clock(law + ", from: 2019-04-10, to: 2026-04-14 }\n").basis().orElseThrow();
        assertThat(basis.article()).contains("14");
        assertThat(basis.inForceOn(LocalDate.of(2026, 4, 14))).isTrue();
        assertThat(basis.inForceOn(LocalDate.of(2026, 4, 15))).isFalse();
        assertThat(codes(law + ", from: 2019-02-30 }\n")).containsExactly("RD-PCK-014");
        assertThat(codes(law + ", from: 2026-01-02, to: 2026-01-01 }\n")).containsExactly("RD-PCK-033");
    }

    @Test
    void there_are_three_warnings_at_most_and_each_says_one_thing() {
        String days = "    amount: 3\n    unit: days\n";
        assertThat(codes(days + "    warn: [{ percent: 10 }, { percent: 20 }, { percent: 30 }, { percent: 40 }]\n"))
                .hasSize(1);
        assertThat(codes(days + "    warn: [{ before: 2 }]\n")).hasSize(1);
        assertThat(codes(days + "    warn: [{ percent: 50, before: 2, unit: hours }]\n"))
                .isNotEmpty();
    }

    @Test
    void a_clock_that_is_owed_again_is_not_started_by_the_passing_of_one() {
        String again = "    amount: 3\n    unit: days\n    again: true\n";
        assertThat(clock(again).again()).isTrue();
        assertThat(Packs.refusals(
                        (PACK + again).replace("start: registered", "start: [registered, \"clock-breached:one\"]")))
                .containsExactly("35:5 RD-PCK-041");
    }

    private static ClockDecl clock(String lines) {
        return Packs.compiled(PACK + lines).clocks().get(0);
    }

    private static List<String> codes(String lines) {
        return Packs.refusals(PACK + lines).stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }
}
