package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;
import static org.redress.engine.desk.Houses.WHY;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.EscalationTable;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.problem.Outcome;

/** Every column of the escalation table, by what it does to a case. */
class LadderTest {

    private static Clinic house(String rows) {
        return new Clinic(Houses.with("ladder:\n" + rows));
    }

    private static String row(String id, int level, String columns) {
        return "  - { id: " + id + ", level: " + level + ", " + columns + ", " + WHY + " }\n";
    }

    private static List<String> fired(CaseFile file) {
        return file.escalations().stream()
                .map(step -> step.rule().replace("house/", ""))
                .toList();
    }

    private static CaseFile registered(Clinic clinic) {
        return clinic.register("frontdesk", "goods", Map.of());
    }

    private static CaseFile demands(Clinic clinic, CaseFile file, String kind, int amount) {
        return clinic.did(
                "frontdesk",
                file,
                "record-demand",
                "kind",
                kind,
                "amount",
                Map.of("amount", amount + ".00"),
                "channel",
                "phone",
                "text",
                "退钱");
    }

    private static CaseFile offers(Clinic clinic, CaseFile file, int amount) {
        return clinic.did(
                "frontdesk",
                file,
                "offer-remedy",
                "kind",
                "refund",
                "amount",
                Map.of("amount", amount + ".00"),
                "channel",
                "phone");
    }

    @ParameterizedTest
    @CsvSource({"1999, ''", "2000, big"})
    void an_amount_from_a_setting_counts_as_the_case_froze_it(int amount, String expected) {
        Clinic clinic =
                house(row("big", 1, "on: [demand-recorded], amount-from: { setting: bigAmount }, tell: [executive]"));
        CaseFile file = registered(clinic);
        clinic.settings.put("bigAmount", 1.0);
        file = demands(clinic, file, "refund", amount);
        assertThat(String.join(",", fired(file))).isEqualTo(expected);
    }

    @Test
    void what_the_customer_was_granted_within_a_year_adds_up_with_what_is_asked_now() {
        Clinic clinic = house(row("sum", 1, "on: [demand-recorded], cumulative-from: 2000, tell: [executive]")
                + row("gifts", 1, "on: [demand-recorded], remedies: [gift], cumulative-from: 2000, tell: [legal]"));
        CaseFile first = registered(clinic);
        first = offers(clinic, first, 1500);
        clinic.did("frontdesk", first, "answer-offer", "offer", 1, "answer", "accepted");

        CaseFile second = registered(clinic);
        second = demands(clinic, second, "gift", 499);
        assertThat(fired(second)).isEmpty();
        second = demands(clinic, second, "gift", 500);
        assertThat(fired(second)).as("refunds are no gifts").containsExactly("sum");
    }

    @Test
    void single_or_cumulative_is_one_column() {
        String rows = row("either", 1, "on: [demand-recorded], amount-or-cumulative-from: 2000, tell: [executive]");
        Clinic clinic = house(rows);
        assertThat(fired(demands(clinic, registered(clinic), "refund", 2000))).containsExactly("either");

        Clinic later = house(rows);
        CaseFile first = offers(later, registered(later), 1900);
        later.did("frontdesk", first, "answer-offer", "offer", 1, "answer", "accepted");
        assertThat(fired(demands(later, registered(later), "refund", 99))).isEmpty();
        assertThat(fired(demands(later, registered(later), "refund", 100))).containsExactly("either");
    }

    @Test
    void an_accepted_offer_counts_once_and_not_again_when_it_is_carried_out() {
        Clinic clinic = house(
                row("sum", 1, "on: [offer-accepted, remedy-carried-out], cumulative-from: 2000, tell: [executive]"));
        CaseFile file = offers(clinic, registered(clinic), 1000);
        file = clinic.did("frontdesk", file, "answer-offer", "offer", 1, "answer", "accepted");
        file = clinic.did("frontdesk", file, "carry-out-remedy", "offer", 1);
        assertThat(fired(file)).isEmpty();
    }

    @Test
    void the_amount_is_that_of_the_offer_that_was_answered_not_of_the_latest() {
        Clinic clinic = house(row("dear", 1, "on: [offer-refused], amount-from: 500, tell: [executive]"));
        CaseFile file = offers(clinic, offers(clinic, registered(clinic), 100), 900);
        file = clinic.did("frontdesk", file, "answer-offer", "offer", 1, "answer", "refused");
        assertThat(fired(file)).isEmpty();
        file = clinic.did("frontdesk", file, "answer-offer", "offer", 2, "answer", "refused");
        assertThat(fired(file)).containsExactly("dear");
    }

    @Test
    void a_customer_who_complains_again_goes_higher() {
        Clinic clinic = house(row("again", 1, "on: [registered], repeat-from: 2, lead: operations-manager"));
        registered(clinic);
        assertThat(fired(registered(clinic))).isEmpty();
        assertThat(fired(registered(clinic))).containsExactly("again");
    }

    @Test
    void a_case_sent_from_desk_to_desk_goes_higher() {
        Clinic clinic = house(row("passed", 1, "on: [handed-over], transfers-from: 2, tell: [house-manager]"));
        CaseFile file = registered(clinic);
        file = clinic.did("ops", file, "assign", "to", "consultant", "reason", "换人");
        assertThat(fired(file)).isEmpty();
        file = clinic.did("ops", file, "assign", "to", "doctor", "reason", "再换人");
        assertThat(fired(file)).containsExactly("passed");
    }

    @Test
    void an_urgent_case_and_a_class_have_rows_of_their_own() {
        Clinic clinic = new Clinic(Houses.with("classes:\n  a: { zh: 甲, en: A }\n  b: { zh: 乙, en: B }\nladder:\n"
                + row("fast", 1, "on: [urgency-set], urgent: true, tell: [house-manager]")
                + row("calm", 1, "on: [urgency-set], urgent: false, tell: [legal]")
                + row("heavy", 2, "on: ['class-set:b'], classes: [b], lead: executive")));
        CaseFile file = registered(clinic);
        file = clinic.did("frontdesk", file, "set-urgency", "urgent", true, "reason", "客户在现场");
        assertThat(fired(file)).containsExactly("fast");
        assertThat(file.urgent()).isTrue();
        assertThat(file.intake().urgent()).as("the claim at intake stays").isFalse();
        file = clinic.did("frontdesk", file, "classify", "class", "a", "reason", "普通");
        assertThat(fired(file)).containsExactly("fast");
        file = clinic.did("frontdesk", file, "classify", "class", "b", "reason", "有异物");
        assertThat(fired(file)).containsExactly("fast", "heavy");
    }

    @Test
    void the_media_and_authorities_are_events_and_facts() {
        Clinic clinic = house(row("press", 1, "on: ['intervention-recorded:media'], tell: [public-relations]")
                + row("state", 2, "on: [intervention-recorded], when: 'case.authorities', lead: executive"));
        CaseFile file = registered(clinic);
        file = clinic.did("frontdesk", file, "record-intervention", "body", "media", "text", "记者来电");
        assertThat(fired(file)).containsExactly("press");
        file = clinic.did("frontdesk", file, "record-intervention", "body", "police", "name", "静安分局", "text", "民警到场");
        assertThat(fired(file)).containsExactly("press", "state");
        assertThat(file.interventions()).extracting(met -> met.no()).containsExactly(1, 2);
        HistoryEvent event = done(clinic.desk.committedHistory(as("frontdesk"), file.number(), 0, 100)).items().stream()
                .filter(seen -> seen.action().equals("intervention-recorded"))
                .findFirst()
                .orElseThrow();
        assertThat(event.data().toString()).contains("media").doesNotContain("记者");
    }

    @Test
    void a_row_fires_once_and_again_after_each_reopening() {
        Clinic clinic = house(row("big", 2, "on: [demand-recorded], amount-from: 10, tell: [executive]")
                + row("back", 1, "on: [reopened], reopened-from: 1, tell: [house-manager]"));
        CaseFile file = demands(clinic, demands(clinic, registered(clinic), "refund", 20), "refund", 30);
        assertThat(fired(file)).containsExactly("big");
        file = clinic.did("frontdesk", file, "complete-stage");
        file = clinic.did("ops", file, "close", "result", "已解决");
        assertThat(EscalationTable.level(file)).isEqualTo(2);
        file = clinic.did("ops", file, "reopen", "newFacts", "又坏了");
        assertThat(fired(file)).containsExactly("big", "back");
        assertThat(EscalationTable.level(file)).as("the ladder is climbed anew").isEqualTo(1);
        file = demands(clinic, file, "refund", 40);
        assertThat(fired(file)).containsExactly("big", "back", "big");
        assertThat(file.escalations()).extracting(step -> step.round()).containsExactly(0, 1, 1);
    }

    @Test
    void four_levels_follow_each_other_by_time_alone() {
        String rows = row("one", 1, "on: ['clock-breached:wait-one'], lead: operations-manager")
                + row("two", 2, "on: ['clock-breached:wait-two'], lead: house-manager")
                + row("three", 3, "on: ['clock-breached:wait-three'], lead: executive, tell: [legal]")
                + row("four", 4, "on: ['clock-breached:wait-four'], lead: executive, tell: [public-relations]");
        Clinic clinic = new Clinic(Houses.with("ladder:\n" + rows + "clocks:\n"
                + waiting("one", "registered")
                + waiting("two", "'clock-breached:wait-one'")
                + waiting("three", "'clock-breached:wait-two'")
                + waiting("four", "'clock-breached:wait-three'")));
        CaseFile file = registered(clinic);
        for (int level = 1; level <= 4; level++) {
            clinic.now = clinic.now.plus(Duration.ofHours(1));
            clinic.watch.perform();
            file = done(clinic.desk.open(as("frontdesk"), file.number()));
            assertThat(file.escalations()).as("after " + level + " hours").hasSize(level);
            assertThat(EscalationTable.level(file)).isEqualTo(level);
        }
        assertThat(fired(file)).containsExactly("one", "two", "three", "four");
        assertThat(file.ownership().owner()).as("until somebody accepts").contains("frontdesk");
        assertThat(file.ownership().offered().orElseThrow().to()).isEqualTo("exec");
        assertThat(file.escalations().get(3).told()).containsExactly("pr");
    }

    @Test
    void a_target_that_is_missed_can_be_told_upwards_and_stays_no_breach() {
        Clinic clinic = new Clinic(
                Houses.with("ladder:\n" + row("late", 1, "on: ['target-missed:wait-one'], tell: [house-manager]")
                        + "clocks:\n" + waiting("one", "registered").replace("stop:", "target: true, stop:")));
        CaseFile file = registered(clinic);
        clinic.now = clinic.now.plus(Duration.ofHours(1));
        clinic.watch.perform();
        file = done(clinic.desk.open(as("frontdesk"), file.number()));
        assertThat(fired(file)).containsExactly("late");
        assertThat(clinic.store.history(file.id(), 0, 200))
                .extracting(event -> event.action())
                .contains("target-missed")
                .doesNotContain("clock-breached");
    }

    private static String waiting(String level, String start) {
        return "  wait-" + level + ": { subject: level-" + level + ", title: { zh: 等待, en: Wait }, start: " + start
                + ", amount: 1, unit: hours, stop: [offer-accepted, closed], " + WHY + " }\n";
    }

    @Test
    void those_who_are_told_read_why_and_what_they_have_to_do() {
        Clinic clinic = house(row(
                "big",
                2,
                "on: [demand-recorded], amount-from: 10, lead: executive, tell: [legal],"
                        + " next: { zh: 一小时内联系店长, en: Call the house within the hour }"));
        CaseFile file = demands(clinic, registered(clinic), "refund", 20);
        assertThat(clinic.store.notifications)
                .filteredOn(note -> List.of("exec", "legal").contains(note.recipient()))
                .hasSize(2)
                .allSatisfy(note -> {
                    assertThat(note.text().in("zh")).contains(file.number(), "规则要求", "一小时内联系店长", "第 2 级");
                    assertThat(note.text().in("en")).contains("By rule", "Call the house within the hour");
                });
        assertThat(file.escalations().get(0).next().orElseThrow().in("en")).isEqualTo("Call the house within the hour");
    }

    @Test
    void by_hand_a_case_goes_to_whoever_leads_at_the_next_level() {
        Clinic clinic = house(row("one", 1, "on: [demand-recorded], tell: [operations-manager]")
                + row("two", 2, "on: [demand-recorded], amount-from: 9000, lead: house-manager"));
        CaseFile file = registered(clinic);
        assertThat(file.escalations()).isEmpty();
        file = demands(clinic, file, "refund", 20);
        file = clinic.did("frontdesk", file, "escalate", "reason", "谈不拢");
        assertThat(file.ownership().offered().orElseThrow().to()).isEqualTo("house");
        assertThat(file.escalations().get(1).level()).isEqualTo(2);
        file = clinic.did("frontdesk", file, "escalate", "reason", "还是谈不拢");
        assertThat(file.escalations().get(2).level())
                .as("beyond the table it is the nearest manager")
                .isEqualTo(3);
    }

    @Test
    void whoever_is_kept_out_is_passed_over_by_the_ladder_and_by_hand() {
        Clinic clinic = house(row("one", 1, "on: [demand-recorded], lead: house-manager"));
        CaseFile file = done(clinic.desk.register(
                as("frontdesk"), clinic.complaint("goods", Map.of(), List.of("house")), Optional.empty()));
        file = clinic.did("frontdesk", file, "escalate", "reason", "谈不拢");
        assertThat(file.ownership().offered().orElseThrow().to()).isNotEqualTo("house");
        file = demands(clinic, file, "refund", 20);
        assertThat(file.escalations()).noneMatch(step -> step.lead().equals(Optional.of("house")));
        assertThat(clinic.act("frontdesk", file, "escalate", "to", "house", "reason", "谈不拢"))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void an_overlay_takes_the_place_of_a_row_and_the_nearest_overlay_has_the_last_word() {
        String on = "on: [demand-recorded], amount-from: ";
        var base = Houses.with("ladder:\n" + row("big", 1, on + "1000, tell: [operations-manager]")
                + row("huge", 2, on + "1000, tell: [public-relations]"));
        var region = Houses.policy(
                "region-policy",
                "ladder:\n" + row("sooner", 1, on + "500, replaces: [house/big, house/huge], tell: [house-manager]"));
        var branch = Houses.policy(
                "branch-policy", "ladder:\n" + row("soonest", 1, on + "100, replaces: [house/big], tell: [executive]"));

        Clinic inRegion = new Clinic(base, region);
        assertThat(rules(demands(inRegion, registered(inRegion), "refund", 2000)))
                .containsExactly("region-policy/sooner");

        Clinic inBranch = new Clinic(base, region, branch);
        assertThat(rules(demands(inBranch, registered(inBranch), "refund", 100)))
                .as("the branch decides about big")
                .containsExactly("branch-policy/soonest");
        assertThat(rules(demands(inBranch, registered(inBranch), "refund", 2000)))
                .as("the region still decides about huge")
                .containsExactly("region-policy/sooner", "branch-policy/soonest");

        var both = Houses.policy(
                "branch-policy",
                "ladder:\n" + row("soonest", 1, on + "100, replaces: [house/big, house/huge], tell: [executive]"));
        Clinic alone = new Clinic(base, region, both);
        assertThat(rules(demands(alone, registered(alone), "refund", 2000))).containsExactly("branch-policy/soonest");
    }

    @Test
    void a_row_fires_once_in_a_case_and_one_that_says_so_each_time() {
        Clinic clinic = house(row("first", 1, "on: [\"intervention-recorded:media\"], tell: [executive]")
                + row("each", 1, "on: [intervention-recorded], again: true, tell: [executive]"));
        CaseFile file = registered(clinic);
        for (String body : List.of("media", "media", "police")) {
            file = clinic.did("frontdesk", file, "record-intervention", "body", body, "text", "来电询问");
        }
        assertThat(fired(file)).containsExactly("first", "each", "each", "each");
        assertThat(EscalationTable.level(file)).isEqualTo(1);
    }

    private static List<String> rules(CaseFile file) {
        return file.escalations().stream().map(step -> step.rule()).toList();
    }

    @Test
    void of_rows_that_stand_for_a_choice_only_the_one_of_the_setting_is_ahead() {
        Clinic clinic =
                house(row("small", 1, "on: [closed], when: settings.bigAmount < 1000.0, lead: operations-manager")
                        + row("large", 1, "on: [closed], when: settings.bigAmount >= 1000.0, lead: executive"));
        CaseFile file = registered(clinic);
        assertThat(clinic.desk.rules(file).ladder().next(file))
                .extracting(row -> row.rule().id())
                .containsExactly("house/large");
        assertThat(clinic.did("frontdesk", file, "escalate", "reason", "客户坚持")
                        .ownership()
                        .offered()
                        .orElseThrow()
                        .to())
                .isEqualTo("exec");
    }

    @Test
    void the_next_level_is_the_lowest_above_the_present_one() {
        Clinic clinic = house(row("one", 1, "on: [demand-recorded], tell: [operations-manager]")
                + row("two", 3, "on: [closed], title: { zh: 上报, en: Report }, lead: executive")
                + row("three", 4, "on: [closed], lead: executive"));
        CaseFile file = registered(clinic);
        EscalationTable table = clinic.desk.rules(file).ladder();
        assertThat(table.next(file)).extracting(row -> row.rule().id()).containsExactly("house/one");
        file = demands(clinic, file, "refund", 20);
        assertThat(table.next(file))
                .extracting(row -> row.rule().heading().in("en"))
                .containsExactly("Report");
    }
}
