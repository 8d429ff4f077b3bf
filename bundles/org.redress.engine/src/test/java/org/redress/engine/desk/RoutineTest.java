package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.notification.Notification;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.routine.DutyKey;
import org.redress.api.routine.RoutineDuty;
import org.redress.api.routine.RoutineDuty.State;
import org.redress.api.routine.RoutineFile;
import org.redress.api.routine.RoutineQuery;
import org.redress.api.routine.RoutineRecord;

/** Duties of the house that come round: whose they are, how they are recorded, what happens when nobody does. */
class RoutineTest {

    private static final DutyKey NOVEMBER = key("2026-11");
    private static final DutyKey DECEMBER = key("2026-12");

    private final Clinic clinic = new Clinic();

    private static DutyKey key(String period) {
        return new DutyKey("meetings/review", Clinic.BRANCH, period);
    }

    @BeforeEach
    void switchOn() {
        clinic.overlay("""
                redress: 1
                pack: { id: meetings, version: 1.0.0, kind: overlay, title: { zh: 例会, en: Meetings },
                  description: { zh: 例会, en: Meetings } }
                roles:
                  operations-manager: { title: { zh: 运营经理, en: Operations manager }, rights: [work, manage],
                    fallback: house-manager }
                  house-manager: { title: { zh: 院长, en: House manager }, rights: [work, manage] }
                  executive: { title: { zh: 总部, en: Head office }, rights: [manage] }
                settings:
                  rhythm: { title: { zh: 多久, en: How often }, help: { zh: 多久, en: How often },
                    schema: { type: string, enum: [day, month] }, default: month }
                periodic:
                  review:
                    title: { zh: 投诉例会, en: Review meeting }
                    purpose: { zh: 讨论本月投诉, en: Talk about the complaints }
                    every: { setting: rhythm }
                    role: operations-manager
                    per: branch
                    record:
                      causes: { title: { zh: 主要原因, en: Main causes }, kind: long-text, required: true }
                      trend: { title: { zh: 趋势, en: Trend }, kind: choice,
                        options: { up: { zh: 上升, en: Rising }, down: { zh: 下降, en: Falling } } }
                      people: { title: { zh: 人数, en: People }, kind: whole }
                    tell: [executive]
                    why: { zh: 定期回顾, en: Look back }
                """);
        // The other branch does not take part.
        clinic.inactive.add("sh-pudong");
        clinic.routineWatch.perform();
    }

    private List<String> list(String username, State state) {
        return done(clinic.routines.list(
                        as(username), new RoutineQuery(Optional.empty(), state, false, 50, Optional.empty())))
                .items()
                .stream()
                .map(duty -> duty.key().period())
                .toList();
    }

    private Outcome<RoutineFile> record(String username, DutyKey key, Map<String, Object> fields) {
        return record(username, key, fields, Optional.empty());
    }

    private Outcome<RoutineFile> record(
            String username, DutyKey key, Map<String, Object> fields, Optional<String> requestKey) {
        return clinic.routines.record(
                as(username), key, new RoutineRecord(fields, Optional.empty(), List.of(), requestKey));
    }

    private static final Map<String, Object> MINUTES = Map.of("causes", "等候太久", "trend", "down", "people", 6L);

    private void goTo(String moment) {
        Instant to = OffsetDateTime.parse(moment).toInstant();
        new Duties(List.of(clinic.routineWatch)).upTo(to, at -> clinic.now = at);
    }

    @Test
    void the_running_period_is_due_at_units_where_the_pack_is_on() {
        assertThat(list("ops", State.DUE)).containsExactly("2026-11");
        assertThat(list("exec", State.DUE)).containsExactly("2026-11");
        assertThat(list("elsewhere", State.DUE)).isEmpty();
        assertThat(clinic.routines.open(as("elsewhere"), NOVEMBER)).isInstanceOf(Outcome.NotFound.class);
        assertThat(clinic.routines.open(as("ops"), key("2026-10"))).isInstanceOf(Outcome.NotFound.class);
        assertThat(clinic.routines.open(as("admin"), NOVEMBER)).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void it_is_work_of_whoever_holds_the_role_and_of_nobody_else() {
        assertThat(clinic.routines.waiting(as("ops"))).isEqualTo(1);
        assertThat(clinic.routines.waiting(as("house"))).isZero();
        RoutineQuery own = new RoutineQuery(Optional.of("east"), State.DUE, true, 50, Optional.empty());
        assertThat(done(clinic.routines.list(as("ops"), own)).items()).hasSize(1);
        assertThat(done(clinic.routines.list(as("house"), own)).items()).isEmpty();
        assertThat(done(clinic.routines.open(as("house"), NOVEMBER)).standing()).contains("ops");
        assertThat(record("house", NOVEMBER, MINUTES)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(clinic.routine.duties).isEmpty();
    }

    @Test
    void while_nobody_holds_the_role_its_fallback_does_it() {
        clinic.leaves("ops");
        assertThat(clinic.routines.waiting(as("house"))).isEqualTo(1);
        assertThat(done(record("house", NOVEMBER, MINUTES)).duty().state()).isEqualTo(State.DONE);
    }

    @Test
    void what_is_recorded_keeps_who_when_and_the_words_of_the_form() {
        RoutineDuty duty = done(record("ops", NOVEMBER, MINUTES)).duty();
        RoutineDuty.Done recorded = duty.done().orElseThrow();
        assertThat(recorded.by()).isEqualTo("ops");
        assertThat(recorded.at()).isEqualTo(clinic.now);
        assertThat(duty.late()).isFalse();
        assertThat(recorded.answers())
                .extracting(
                        answer -> answer.title().in("zh") + "：" + answer.shown().in("zh"))
                .containsExactly("主要原因：等候太久", "趋势：下降", "人数：6");
        assertThat(list("ops", State.DUE)).isEmpty();
        assertThat(list("exec", State.DONE)).containsExactly("2026-11");
        assertThat(clinic.routines.waiting(as("ops"))).isZero();
    }

    @Test
    void what_the_form_asks_for_has_to_be_there_and_to_fit() {
        Outcome<RoutineFile> wrong = record("ops", NOVEMBER, Map.of("trend", "sideways", "people", "many"));
        assertThat(((Outcome.Invalid<RoutineFile>) wrong).errors())
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder("/fields/causes", "/fields/trend", "/fields/people");
        Outcome<RoutineFile> unknown = clinic.routines.record(
                as("ops"),
                NOVEMBER,
                new RoutineRecord(MINUTES, Optional.of("x".repeat(4001)), List.of("SHJA-I1"), Optional.empty()));
        assertThat(((Outcome.Invalid<RoutineFile>) unknown).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/note", "/improvements");
    }

    @Test
    void an_improvement_item_of_the_unit_can_be_named() {
        for (int i = 0; i < 3; i++) {
            clinic.register("frontdesk", "service", Map.of());
        }
        RoutineFile open = done(clinic.routines.open(as("ops"), NOVEMBER));
        String code = open.openImprovements().get(0).value();
        RoutineFile recorded = done(clinic.routines.record(
                as("ops"), NOVEMBER, new RoutineRecord(MINUTES, Optional.of("下月复查"), List.of(code), Optional.empty())));
        assertThat(recorded.duty().done().orElseThrow().improvements()).containsExactly(code);
        assertThat(recorded.duty().done().orElseThrow().note()).contains("下月复查");
    }

    @Test
    void it_is_recorded_once_and_the_same_request_again_changes_nothing() {
        record("ops", NOVEMBER, MINUTES, Optional.of("k1"));
        RoutineDuty kept = clinic.routine.duties.get(NOVEMBER.text());
        clinic.now = clinic.now.plusSeconds(60);
        assertThat(done(record("ops", NOVEMBER, MINUTES, Optional.of("k1"))).duty())
                .isEqualTo(kept);
        assertThat(record("ops", NOVEMBER, MINUTES, Optional.of("k2"))).isInstanceOf(Outcome.Conflict.class);
        assertThat(record("ops", NOVEMBER, MINUTES)).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void a_full_period_that_went_by_is_missed_once_and_role_and_told_roles_hear_in_the_morning() {
        goTo("2027-01-01T09:00:00+08:00");
        clinic.restartedRoutineWatch().perform();
        assertThat(list("ops", State.MISSED)).containsExactly("2026-12");
        assertThat(clinic.routine.told).extracting(Notification::recipient).containsExactly("ops", "exec");
        assertThat(clinic.routine.told).allSatisfy(line -> {
            assertThat(line.duty()).contains(DECEMBER.text());
            assertThat(line.kind()).isEqualTo("duty-missed");
            assertThat(line.text().in("zh")).contains("2026 年 12 月", "投诉例会");
            assertThat(line.at())
                    .isEqualTo(OffsetDateTime.parse("2027-01-01T00:00:00+08:00").toInstant());
            assertThat(line.deliverAt())
                    .isEqualTo(OffsetDateTime.parse("2027-01-01T08:00:00+08:00").toInstant());
        });
    }

    @Test
    void what_was_missed_can_still_be_recorded_and_is_shown_as_late() {
        goTo("2027-01-05T09:00:00+08:00");
        RoutineDuty late = done(record("ops", DECEMBER, MINUTES)).duty();
        assertThat(late.late()).isTrue();
        assertThat(list("ops", State.MISSED)).isEmpty();
        assertThat(list("ops", State.DONE)).containsExactly("2026-12");
    }

    @Test
    void what_was_recorded_in_time_is_not_missed() {
        goTo("2026-12-15T09:00:00+08:00");
        record("ops", DECEMBER, MINUTES);
        goTo("2027-01-05T09:00:00+08:00");
        assertThat(list("ops", State.MISSED)).isEmpty();
        assertThat(clinic.routine.told).isEmpty();
    }

    @Test
    void a_daily_duty_rests_on_days_that_are_free() {
        clinic.chosen.put("rhythm", "day");
        goTo("2026-11-23T09:00:00+08:00");
        assertThat(list("ops", State.MISSED)).containsExactly("2026-11-20");
        goTo("2026-11-28T09:00:00+08:00");
        assertThat(list("ops", State.DUE)).isEmpty();
    }

    @Test
    void switched_off_it_is_due_and_missed_no_more_and_what_was_missed_stays_on_record() {
        goTo("2027-01-05T09:00:00+08:00");
        clinic.inactive.add(Clinic.BRANCH);
        goTo("2027-03-05T09:00:00+08:00");
        assertThat(list("ops", State.DUE)).isEmpty();
        assertThat(list("ops", State.MISSED)).containsExactly("2026-12");
        assertThat(done(clinic.routines.open(as("ops"), DECEMBER)).held()).isPresent();
        assertThat(record("ops", DECEMBER, MINUTES)).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void beside_the_form_stand_the_figures_of_the_period() {
        RoutineFile file = done(clinic.routines.open(as("ops"), NOVEMBER));
        assertThat(clinic.routine.asked.pack()).contains("meetings");
        assertThat(clinic.routine.asked.from())
                .isEqualTo(OffsetDateTime.parse("2026-11-01T00:00:00+08:00").toInstant());
        assertThat(clinic.routine.asked.until())
                .isEqualTo(OffsetDateTime.parse("2026-12-01T00:00:00+08:00").toInstant());
        assertThat(file.figures().cases()).isEqualTo(2);
        assertThat(file.figures().types().get(0).title().in("zh")).isEqualTo("服务不满意");
        assertThat(file.form().orElseThrow().fields()).hasSize(3);
    }
}
