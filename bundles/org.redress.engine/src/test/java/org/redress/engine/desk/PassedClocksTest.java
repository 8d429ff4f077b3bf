package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.problem.Blocker;

/** What rules can ask of a deadline that has passed: a time that is over may leave something else to be done. */
class PassedClocksTest {

    private static final String OVERLAY = """
            redress: 1
            pack:
              id: patience
              version: 1.0.0
              kind: overlay
              title: { zh: 等候, en: Waiting }
              description: { zh: 测试, en: Test }
            clocks:
              word:
                subject: word
                title: { zh: 告知客户, en: Word to the customer }
                start: [registered, "customer-contacted:us"]
                again: true
                amount: 10
                unit: minutes
                stop: ["customer-contacted:us", closed]
                why: { zh: 十分钟内告知, en: Within ten minutes }
            gates:
              in-time:
                on: [escalate]
                require: '!("word" in clocks.passed)'
                reason: { zh: 先联系客户, en: Contact the customer first }
            """;

    private final Clinic clinic = new Clinic();
    private CaseFile file;

    @BeforeEach
    void a_customer_who_waits_for_a_word() {
        clinic.overlay(OVERLAY);
        file = clinic.register("frontdesk", "service", Map.of());
    }

    @Test
    void a_time_that_has_not_come_holds_nothing_up() {
        clinic.now = clinic.now.plus(Duration.ofMinutes(9));
        clinic.watch.perform();
        assertThat(held()).isEmpty();
    }

    @Test
    void a_time_that_has_passed_is_known_to_rules() {
        late();
        assertThat(held()).containsExactly("patience/in-time");
    }

    @Test
    void what_is_owed_anew_has_not_passed() {
        late();
        file = clinic.did("frontdesk", file, "contact-customer", "channel", "phone", "text", "正在核对");
        assertThat(held()).isEmpty();
    }

    private void late() {
        clinic.now = clinic.now.plus(Duration.ofMinutes(10));
        clinic.watch.perform();
        file = clinic.reload(file);
    }

    private List<String> held() {
        return clinic.offer("frontdesk", file, "escalate").blockedBy().stream()
                .map(Blocker::gate)
                .toList();
    }
}
