package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;

/** A duty that is owed again once it is met: whoever told the customer how far it is owes the next word. */
class RecurringClockTest {

    private static final String OVERLAY = """
            redress: 1
            pack:
              id: progress
              version: 1.0.0
              kind: overlay
              title: { zh: 进展, en: Progress }
              description: { zh: 测试, en: Test }
            clocks:
              told:
                subject: progress
                title: { zh: 告知进展, en: Tell how far it is }
                start: [registered, "customer-contacted:us"]
                when: case.stage == "confirm"
                again: true
                amount: 24
                unit: hours
                stop: ["customer-contacted:us", "stage-completed:confirm", closed]
                why: { zh: 每二十四小时告知一次, en: The customer hears of it every 24 hours }
            """;

    private final Clinic clinic = new Clinic();
    private CaseFile file;

    @BeforeEach
    void a_case_whose_customer_is_told_about_progress() {
        clinic.overlay(OVERLAY);
        file = clinic.register("frontdesk", "service", Map.of());
    }

    @Test
    void each_word_to_the_customer_meets_it_and_owes_the_next() {
        clinic.now = clinic.now.plus(Duration.ofHours(10));
        file = contact("us");
        assertThat(runs()).extracting(CaseClock::id).containsExactly("progress/told", "progress/told/2");
        assertThat(runs().get(0).open()).isFalse();
        assertThat(runs().get(1).running()).isTrue();
        assertThat(runs().get(1).dueAt()).isEqualTo(clinic.now.plus(Duration.ofHours(24)));
    }

    @Test
    void what_the_customer_says_meets_nothing() {
        file = contact("customer");
        assertThat(runs()).extracting(CaseClock::id).containsExactly("progress/told");
    }

    @Test
    void a_word_that_comes_late_stays_late_and_the_next_one_has_its_full_time() {
        clinic.now = clinic.now.plus(Duration.ofHours(30));
        clinic.watch.perform();
        file = contact("us");
        assertThat(runs().get(0).breachedAt()).isPresent();
        assertThat(runs().get(1).breachedAt()).isEmpty();
        assertThat(runs().get(1).dueAt()).isEqualTo(clinic.now.plus(Duration.ofHours(24)));
    }

    @Test
    void it_ends_with_the_case() {
        file = clinic.did("ops", file, "withdraw", "by", "客户", "reason", "误会");
        assertThat(runs()).noneMatch(CaseClock::open);
    }

    private CaseFile contact(String initiator) {
        return clinic.did(
                "frontdesk", file, "contact-customer", "channel", "phone", "text", "正在核对", "initiator", initiator);
    }

    private List<CaseClock> runs() {
        return clinic.reload(file).clocks().stream()
                .filter(clock -> clock.rule().equals("progress/told"))
                .toList();
    }
}
