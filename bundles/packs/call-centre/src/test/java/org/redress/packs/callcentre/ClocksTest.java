package org.redress.packs.callcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.callcentre.ThisPack.PACK;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.AssessmentRule;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.Gate;
import org.redress.api.procedure.LadderRule;
import org.redress.testkit.CaseFacts;

/** P17: what is owed when, to everybody alike. */
class ClocksTest {

    @ParameterizedTest
    @CsvSource({
        "answer-or-promise, answerHours, 2, WORKING_HOURS",
        "forwarded-contact, forwardedHours, 4, WORKING_HOURS",
        "settlement, settleDays, 15, WORKING_DAYS",
        "carry-out, carryOutDays, 1, WORKING_DAYS",
        "call-back, callBackDays, 3, WORKING_DAYS",
        "regulator-told, reportHours, 24, HOURS",
    })
    void each_figure_is_a_setting(String id, String setting, int figure, Span unit) {
        assertThat(clock(id).length().setting()).contains(setting);
        assertThat(clock(id).length().unit()).isEqualTo(unit);
        assertThat(((Number) PACK.procedure().settings().get(setting).fallback()).intValue())
                .isEqualTo(figure);
    }

    @Test
    void what_cannot_be_answered_at_once_gets_a_time_for_the_reply() {
        assertThat(stops("answer-or-promise")).containsExactly("answer-customer", "promise-made", "closed");
        assertThat(clock("answer-or-promise").target()).isFalse();
    }

    @Test
    void what_was_agreed_is_carried_out_at_once_and_followed_by_a_call_back() {
        assertThat(stops("carry-out")).containsExactly("remedy-carried-out", "closed");
        assertThat(clock("call-back").start().get(0).event()).isEqualTo("remedy-carried-out");
    }

    @Test
    void the_date_that_a_body_sets_is_a_clock_of_the_case() {
        assertThat(clock("outside-deadline").length().until()).contains("outsideBy");
        assertThat(clock("regulator-answered").subject())
                .as("the earlier of the two counts")
                .isEqualTo(clock("outside-deadline").subject());
    }

    @Test
    void the_result_is_told_to_whoever_forwarded_it_by_the_named_contact() {
        assertThat(PACK.task("policy", "conclude", "answer-body").role()).contains("liaison");
        assertThat(PACK.task("policy", "conclude", "answer-body").reserved()).isTrue();
        CaseFacts forwarded = PACK.newCase().with("case", "bodies", List.of("consumer-association"));
        assertThat(PACK.task("policy", "conclude", "answer-body")
                        .when()
                        .orElseThrow()
                        .test(forwarded.all()))
                .contains(true);
    }

    @Test
    void a_situation_report_is_owed_every_day_until_it_is_over() {
        ClockDecl daily = clock("daily-report");
        assertThat(daily.again()).isTrue();
        assertThat(daily.length().amount()).isEqualTo(1);
        assertThat(daily.length().unit()).isEqualTo(Span.DAYS);
        assertThat(daily.start())
                .extracting(trigger -> trigger.event() + " " + trigger.detail().orElse(""))
                .containsExactly("stage-entered alert", "document-issued situation-report");
        assertThat(stops("daily-report")).containsExactly("situation-report", "respond", "closed");
    }

    /** Nothing that holds, hurries, leads or offers anything looks at it; only guides and tasks of assessment do. */
    @Test
    void a_professional_claimant_has_the_same_rights_and_the_same_clocks_as_everybody() {
        assertThat(conditions().flatMap(condition -> condition.facts().stream()))
                .contains("case.kind", "fields.relation")
                .doesNotContain("fields.professional");
        assertThat(PACK.type("policy").stages())
                .flatExtracting(stage -> stage.tasks())
                .filteredOn(task -> task.when()
                        .filter(when -> when.facts().contains("fields.professional"))
                        .isPresent())
                .as("and they hold nothing up")
                .isNotEmpty()
                .noneMatch(task -> task.mandatory());
    }

    @Test
    void neither_clocks_nor_remedies_nor_authority_look_at_what_a_customer_is_worth() {
        Set<String> worth = Set.of("fields.annualPremium", "fields.influence", "settings.vipPremium");
        assertThat(PACK.procedure().clocks())
                .flatExtracting(clock -> Stream.of(clock.when(), clock.whilst())
                        .flatMap(Optional::stream)
                        .flatMap(condition -> condition.facts().stream())
                        .toList())
                .doesNotContainAnyElementsOf(worth);
        assertThat(PACK.procedure().gates())
                .filteredOn(gate -> gate.require().facts().stream().anyMatch(worth::contains))
                .extracting(Gate::id)
                .as("a visit with apology is the one thing that a valued customer may get sooner")
                .containsExactly("call-centre/visit-for-whom");
    }

    private static Stream<Condition> conditions() {
        return Stream.of(
                        PACK.procedure().gates().stream().map(Gate::require),
                        PACK.procedure().gates().stream().map(Gate::when).flatMap(Optional::stream),
                        PACK.procedure().clocks().stream().map(ClockDecl::when).flatMap(Optional::stream),
                        PACK.procedure().clocks().stream()
                                .map(ClockDecl::whilst)
                                .flatMap(Optional::stream),
                        PACK.procedure().ladder().stream().map(LadderRule::when).flatMap(Optional::stream),
                        PACK.procedure().assessments().stream()
                                .map(AssessmentRule::when)
                                .flatMap(Optional::stream),
                        PACK.procedure().handling().papers().documents().stream()
                                .map(DocumentTemplate::when)
                                .flatMap(Optional::stream))
                .flatMap(each -> each);
    }

    private static List<String> stops(String id) {
        return clock(id).stop().stream()
                .map(trigger -> trigger.detail().orElse(trigger.event()))
                .toList();
    }

    private static ClockDecl clock(String id) {
        return PACK.procedure().clocks().stream()
                .filter(clock -> clock.id().equals("call-centre/" + id))
                .findFirst()
                .orElseThrow();
    }
}
