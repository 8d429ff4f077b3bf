package org.redress.packs.foodchainab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.foodchainab.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.procedure.Rhythm;
import org.redress.api.procedure.Trigger;
import org.redress.api.unit.UnitKind;
import org.redress.testkit.CaseFacts;

/** P16's deadlines: what starts, stops and measures them. */
class ClocksTest {

    @Test
    void class_a_is_settled_on_the_same_day() {
        ClockDecl clock = clock("same-day");
        assertThat(clock.types()).containsExactly("in-store");
        assertThat(clock.length().amount()).isZero();
        assertThat(clock.length().unit()).isEqualTo(Span.DAYS);
        assertThat(clock.target()).isFalse();
        assertThat(words(clock.stop())).containsExactly("task-completed:agree", "closed:");
        assertThat(counts(clock, PACK.newCase())).isTrue();
        assertThat(counts(clock, PACK.newCase().with("case", "class", "b")))
                .as("what became class B has its own times")
                .isFalse();
    }

    @Test
    void class_b_is_contacted_within_24_hours() {
        ClockDecl clock = clock("first-contact");
        assertThat(clock.length().setting()).contains("firstContactHours");
        assertThat(clock.length().unit()).isEqualTo(Span.HOURS);
        assertThat(clock.target()).isFalse();
        assertThat(words(clock.start())).containsExactly("registered:", "class-proposed:b", "class-set:b");
        assertThat(words(clock.stop())).containsExactly("customer-contacted:us", "closed:");
    }

    @Test
    void the_24_hours_count_from_receipt_or_from_when_it_became_class_b() {
        ClockDecl clock = clock("first-contact");
        assertThat(starts(clock, PACK.newCase().with("case", "type", "food-safety")))
                .isTrue();
        CaseFacts shop = PACK.newCase().with("case", "type", "in-store");
        assertThat(starts(clock, shop)).isFalse();
        assertThat(starts(clock, shop.refused(1))).isTrue();
    }

    @Test
    void class_b_is_contacted_again_within_3_days_of_the_first_contact() {
        ClockDecl clock = clock("further-contact");
        assertThat(clock.length().setting()).contains("furtherContactDays");
        assertThat(clock.length().unit()).isEqualTo(Span.DAYS);
        assertThat(words(clock.start())).containsExactly("customer-contacted:us");
        assertThat(starts(clock, PACK.newCase().with("case", "class", "b"))).isTrue();
        assertThat(starts(clock, PACK.newCase().with("case", "class", "a"))).isFalse();
    }

    @Test
    void what_is_not_solved_after_a_day_is_told_to_the_store_manager_and_no_breach() {
        ClockDecl clock = clock("unsolved");
        assertThat(clock.length().amount()).isEqualTo(1);
        assertThat(clock.length().unit()).isEqualTo(Span.DAYS);
        assertThat(clock.types()).as("every case").isEmpty();
        assertThat(clock.when()).isEmpty();
        assertThat(clock.target()).isTrue();
        assertThat(PACK.ladderRow("unsolved-after-a-day").tell()).containsExactly("store-manager");
        assertThat(PACK.ladderRow("unsolved-after-a-day").triggers())
                .containsExactly(new Trigger("target-missed", java.util.Optional.of(clock.id())));
    }

    @Test
    void the_store_manager_reads_all_records_every_day() {
        assertThat(PACK.procedure().handling().periodic()).singleElement().satisfies(duty -> {
            assertThat(duty.every().fixed()).contains(Rhythm.DAY);
            assertThat(duty.role()).isEqualTo("store-manager");
            assertThat(duty.per()).isEqualTo(UnitKind.BRANCH);
            assertThat(duty.tell()).containsExactly("department-manager");
        });
    }

    @Test
    void after_care_of_serious_cases_has_a_time() {
        ClockDecl clock = clock("after-care");
        assertThat(starts(clock, PACK.newCase().with("case", "severity", "major")))
                .isTrue();
        assertThat(starts(clock, PACK.newCase())).isFalse();
        assertThat(words(clock.stop())).containsExactly("task-completed:after-care", "closed:");
    }

    @ParameterizedTest
    @CsvSource({"firstContactHours, 24", "furtherContactDays, 3", "afterCareDays, 7", "groupFrom, 3"})
    void the_figures_of_the_procedure_are_the_defaults(String setting, long figure) {
        assertThat(PACK.procedure().settings().get(setting).fallback()).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource({"firstContactHours, 24", "furtherContactDays, 3"})
    void a_branch_may_only_be_faster_with_class_b(String setting, int figure) {
        assertThat(PACK.procedure().settings().get(setting).schema()).contains("\"maximum\":" + figure);
    }

    private static List<String> words(List<Trigger> triggers) {
        return triggers.stream()
                .map(trigger -> trigger.event() + ":" + trigger.detail().orElse(""))
                .toList();
    }

    private static boolean counts(ClockDecl clock, CaseFacts facts) {
        return clock.whilst().orElseThrow().test(facts.all()).orElse(false);
    }

    private static boolean starts(ClockDecl clock, CaseFacts facts) {
        return clock.when().orElseThrow().test(facts.all()).orElse(false);
    }

    private static ClockDecl clock(String id) {
        return PACK.procedure().clocks().stream()
                .filter(clock -> clock.id().equals("food-chain-ab/" + id))
                .findFirst()
                .orElseThrow();
    }
}
