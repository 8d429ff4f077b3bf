package org.redress.engine.routine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.PackInForce;
import org.redress.api.procedure.Procedure;
import org.redress.api.routine.Period;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.engine.Packs;

/** Which periods a duty owes, and when they have gone by. */
class OwingTest {

    private static final Procedure PACK = Packs.of("""
            redress: 1
            pack: { id: meetings, version: 1.0.0, kind: overlay, title: { zh: 例会, en: Meetings },
              description: { zh: 例会, en: Meetings } }
            roles:
              leader: { title: { zh: 组长, en: Leader }, rights: [manage] }
            settings:
              rhythm: { title: { zh: 多久, en: How often }, help: { zh: 多久, en: How often },
                schema: { type: string, enum: [day, week, month, quarter, year] }, default: month }
            periodic:
              meeting: { title: { zh: 例会, en: Meeting }, purpose: { zh: 讨论, en: Talk }, every: { setting: rhythm },
                role: leader, per: branch, why: { zh: 定期回顾, en: Look back } }
              report: { title: { zh: 报告, en: Report }, purpose: { zh: 报告, en: Report }, every: year,
                role: leader, per: chain, why: { zh: 年度回顾, en: Look back } }
            """).procedure();

    private static Unit unit(String zone, boolean active) {
        return new Unit(
                "here", UnitKind.BRANCH, "HERE", Text.same("here"), Optional.of("chain"), ZoneId.of(zone), active);
    }

    private static ActiveDuty meeting(String rhythm, String zone) {
        return ActiveDuty.of(List.of(new PackInForce(PACK, Map.of("rhythm", rhythm))), unit(zone, true))
                .get(0);
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    /** Switched on at a moment. */
    private static Period begun(ActiveDuty duty, String moment) {
        return Owing.of(duty, Optional.empty(), period -> true, at(moment)).owed();
    }

    private static Owing owing(ActiveDuty duty, Period owed, String moment) {
        return Owing.of(duty, Optional.of(new Owing.Before(owed, Optional.empty())), period -> true, at(moment));
    }

    /** Looked at again after it was off from one moment to another. */
    private static Owing back(ActiveDuty duty, Period owed, String off, String on) {
        return Owing.of(duty, Optional.of(new Owing.Before(owed, Optional.of(at(off)))), period -> true, at(on));
    }

    private static List<String> codes(Owing owing) {
        return owing.ended().stream().map(Period::code).toList();
    }

    @Test
    void a_duty_owes_from_the_first_full_period_after_it_was_switched_on() {
        ActiveDuty duty = meeting("month", "Asia/Shanghai");
        Period begun = begun(duty, "2026-11-10T10:00:00+08:00");
        assertThat(begun.code()).isEqualTo("2026-12");
        assertThat(codes(owing(duty, begun, "2026-12-01T00:00:00+08:00"))).isEmpty();
        Owing january = owing(duty, begun, "2027-01-01T00:00:00+08:00");
        assertThat(codes(january)).containsExactly("2026-12");
        assertThat(january.owed().code()).isEqualTo("2027-01");
        assertThat(codes(owing(duty, january.owed(), "2027-01-31T23:59:59+08:00")))
                .isEmpty();
    }

    @Test
    void what_went_by_while_nobody_looked_is_found_period_by_period() {
        ActiveDuty duty = meeting("week", "Asia/Shanghai");
        Period begun = begun(duty, "2026-12-09T10:00:00+08:00");
        assertThat(codes(owing(duty, begun, "2027-01-13T10:00:00+08:00")))
                .containsExactly("2026-W51", "2026-W52", "2026-W53", "2027-W01");
    }

    @Test
    void a_period_ends_at_midnight_where_the_unit_is() {
        Period begun = begun(meeting("day", "Asia/Shanghai"), "2026-11-10T10:00:00+08:00");
        String moment = "2026-11-12T00:30:00+08:00";
        assertThat(codes(owing(meeting("day", "Asia/Shanghai"), begun, moment))).containsExactly("2026-11-11");
        assertThat(codes(owing(meeting("day", "Asia/Urumqi"), begun, moment))).isEmpty();
    }

    @Test
    void the_day_on_which_clocks_change_is_one_day() {
        ActiveDuty duty = meeting("day", "Europe/Berlin");
        Period begun = begun(duty, "2026-10-23T12:00:00+02:00");
        assertThat(codes(owing(duty, begun, "2026-10-25T23:30:00+01:00"))).containsExactly("2026-10-24");
        assertThat(codes(owing(duty, begun, "2026-10-26T00:00:00+01:00"))).containsExactly("2026-10-24", "2026-10-25");
    }

    @Test
    void nothing_is_owed_of_a_period_in_which_the_unit_works_on_no_day() {
        ActiveDuty duty = meeting("day", "Asia/Shanghai");
        Period begun = begun(duty, "2026-11-13T10:00:00+08:00");
        Owing later = Owing.of(
                duty,
                Optional.of(new Owing.Before(begun, Optional.empty())),
                period -> period.first().getDayOfWeek().getValue() < 6,
                at("2026-11-17T08:00:00+08:00"));
        assertThat(codes(later)).containsExactly("2026-11-16");
    }

    @Test
    void off_and_on_again_within_a_period_changes_nothing() {
        ActiveDuty duty = meeting("month", "Asia/Shanghai");
        Period begun = begun(duty, "2026-11-10T10:00:00+08:00");
        assertThat(back(duty, begun, "2026-12-10T10:00:00+08:00", "2026-12-20T10:00:00+08:00")
                        .owed())
                .isEqualTo(begun);
    }

    @Test
    void switched_off_when_a_period_ended_it_is_not_missed_and_begins_anew() {
        ActiveDuty duty = meeting("month", "Asia/Shanghai");
        Period begun = begun(duty, "2026-11-10T10:00:00+08:00");
        Owing on = back(duty, begun, "2026-12-10T10:00:00+08:00", "2027-02-10T10:00:00+08:00");
        assertThat(codes(on)).isEmpty();
        assertThat(on.owed().code()).isEqualTo("2027-03");
    }

    @Test
    void in_another_rhythm_it_begins_anew() {
        Period monthly = begun(meeting("month", "Asia/Shanghai"), "2026-11-10T10:00:00+08:00");
        Owing quarterly = owing(meeting("quarter", "Asia/Shanghai"), monthly, "2027-01-05T10:00:00+08:00");
        assertThat(codes(quarterly)).isEmpty();
        assertThat(quarterly.owed().code()).isEqualTo("2027-Q2");
    }

    @Test
    void a_unit_has_the_duties_of_its_kind_and_none_once_it_is_closed() {
        List<PackInForce> packs = List.of(new PackInForce(PACK, Map.of("rhythm", "month")));
        assertThat(ActiveDuty.of(packs, unit("Asia/Shanghai", true)))
                .extracting(ActiveDuty::id)
                .containsExactly("meetings/meeting");
        assertThat(ActiveDuty.of(packs, unit("Asia/Shanghai", false))).isEmpty();
    }

    @Test
    void the_code_of_a_period_is_read_as_it_is_written() {
        for (String code : List.of("2026-11-27", "2026-W48", "2026-W53", "2026-11", "2026-Q4", "2026")) {
            assertThat(Period.parse(code).orElseThrow().code()).isEqualTo(code);
        }
        for (String wrong : List.of("", "2026-13", "2026-W54", "2025-W53", "2026-Q5", "2026-2-1", "2026-02-30", "x")) {
            assertThat(Period.parse(wrong)).as(wrong).isEmpty();
        }
        assertThat(Period.parse("2027-W01").orElseThrow().first()).hasToString("2027-01-04");
        assertThat(Period.parse("2026-Q4").orElseThrow().last()).hasToString("2026-12-31");
    }
}
