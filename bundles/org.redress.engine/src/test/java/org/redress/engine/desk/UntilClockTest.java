package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.notification.Notification;
import org.redress.engine.Packs;

/** A clock that runs up to a date which the customer set (P15), and one that may wake people. */
class UntilClockTest {

    private static final String PACK = """
            redress: 1
            pack:
              id: returns
              version: 1.0.0
              kind: procedure
              title: { zh: 退货, en: Returns }
              description: { zh: 退货, en: Returns }
            roles:
              front-desk: { title: { zh: 前台, en: Front desk }, rights: [register, work, manage] }
            types:
              goods:
                title: { zh: 商品, en: Goods }
                hint: { zh: 商品, en: Goods }
                channels: [phone]
                form:
                  backBy: { title: { zh: 客户要求日期, en: Back by }, kind: date }
                stages:
                  - { id: check, title: { zh: 检查, en: Check }, purpose: { zh: 检查, en: Check }, role: front-desk }
            clocks:
              good-ones-back:
                subject: delivery
                title: { zh: 补发良品, en: Good ones back }
                start: [registered, details-completed]
                until: backBy
                warn: [{ before: 1, unit: working-days }]
                stop: [closed]
                why: { zh: 客户要求的日期, en: The date that the customer set }
              alarm:
                subject: alarm
                title: { zh: 紧急, en: Alarm }
                start: registered
                amount: 15
                unit: hours
                urgent: true
                stop: [closed]
                why: { zh: 紧急, en: Urgent }
            """;

    private final Clinic clinic = new Clinic(Packs.of(PACK).procedure());

    @Test
    void it_is_due_at_close_of_business_of_the_date_and_moves_with_it() {
        CaseFile file = clinic.register("frontdesk", "goods", Map.of("backBy", "2026-11-25"));
        assertThat(clock(file).dueAt()).isEqualTo(time("2026-11-25T18:00:00+08:00"));
        assertThat(clock(file).warnings().get(0).at())
                .as("at close of the working day before")
                .isEqualTo(time("2026-11-24T18:00:00+08:00"));

        file = clinic.did("frontdesk", file, "complete-intake", "fields", Map.of("backBy", "2026-11-29"));
        assertThat(clock(file).dueAt())
                .as("a Sunday: the next working day")
                .isEqualTo(time("2026-11-30T18:00:00+08:00"));
        assertThat(events(file, "clock-moved")).isEqualTo(1);
    }

    @Test
    void without_a_date_it_does_not_start_until_somebody_knows_it() {
        CaseFile file = clinic.register("frontdesk", "goods", Map.of());
        assertThat(file.clocks()).noneMatch(clock -> clock.id().equals("returns/good-ones-back"));
        file = clinic.did("frontdesk", file, "complete-intake", "fields", Map.of("backBy", "2026-11-25"));
        assertThat(clock(file).running()).isTrue();
    }

    @Test
    void what_was_missed_does_not_move_any_more() {
        CaseFile file = clinic.register("frontdesk", "goods", Map.of("backBy", "2026-11-20"));
        clinic.at("2026-11-23T10:00:00+08:00");
        file = clinic.did("frontdesk", file, "complete-intake", "fields", Map.of("backBy", "2026-12-01"));
        assertThat(clock(file).breachedAt()).isPresent();
        assertThat(clock(file).dueAt()).isEqualTo(time("2026-11-20T18:00:00+08:00"));
    }

    @Test
    void what_an_urgent_clock_says_does_not_wait_for_the_morning() {
        clinic.register("frontdesk", "goods", Map.of());
        clinic.store.notifications.clear();
        clinic.at("2026-11-20T01:00:00+08:00");
        assertThat(clinic.store.notifications)
                .isNotEmpty()
                .extracting(Notification::deliverAt)
                .containsOnly(clinic.now);
    }

    private static CaseClock clock(CaseFile file) {
        return file.clocks().stream()
                .filter(found -> found.id().equals("returns/good-ones-back"))
                .findFirst()
                .orElseThrow();
    }

    private long events(CaseFile file, String action) {
        return clinic.store.committedHistory(file.id(), 0, 500).stream()
                .map(HistoryEvent::action)
                .filter(action::equals)
                .count();
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
