package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.State;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.HistoryEvent;

/** Whatever people and time do with a case, its history accounts for every clock, and an open case has one next deadline. */
class ClockBalanceTest {

    private static final String OVERLAY = """
            redress: 1
            pack:
              id: house-clocks
              version: 1.0.0
              kind: overlay
              title: { zh: 时限, en: Clocks }
              description: { zh: 测试, en: Test }
            clocks:
              general:
                subject: feedback
                title: { zh: 一般, en: General }
                start: registered
                while: case.severity != "major"
                amount: 3
                unit: working-days
                warn: [{ percent: 50 }]
                stop: ["customer-contacted:us", closed]
                why: { zh: 一般, en: General }
              major:
                subject: feedback
                title: { zh: 重大, en: Major }
                start: registered
                while: case.severity == "major"
                amount: 12
                unit: working-hours
                pause: { when: case.urgent, limit: 5, unit: hours, why: { zh: 等, en: Wait } }
                stop: ["customer-contacted:us", closed]
                why: { zh: 重大, en: Major }
              answer:
                subject: answer
                title: { zh: 书面答复, en: Answer }
                start: registered
                amount: 30
                unit: hours
                warn: [{ percent: 50 }, { before: 1, unit: hours }]
                pause: { manual: true, limit: 6, unit: hours, why: { zh: 等, en: Wait } }
                stop: [closed]
                why: { zh: 三十小时, en: Thirty hours }
            """;

    /** One thing that somebody does, or time that passes; refusals are part of life. */
    enum Step {
        MAJOR,
        GENERAL,
        PAUSE,
        RESUME,
        PROMISE,
        CONTACT,
        ASK,
        NOTE,
        HOUR,
        HALF_DAY,
        FOUR_DAYS,
        WITHDRAW,
        REOPEN
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        return Arbitraries.of(Step.class).list().ofMinSize(1).ofMaxSize(30);
    }

    @Property(tries = 60)
    void history_accounts_for_every_clock(@ForAll("lives") List<Step> life) {
        Clinic clinic = new Clinic();
        clinic.overlay(OVERLAY);
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        for (Step step : life) {
            take(clinic, file, step);
            CaseFile now = clinic.reload(file);
            balances(clinic, now);
            if (now.state() == CaseState.OPEN) {
                String next = now.next().orElseThrow().clock().orElseThrow();
                assertThat(now.clocks())
                        .filteredOn(clock -> clock.id().equals(next))
                        .singleElement()
                        .satisfies(clock -> assertThat(clock.running()).isTrue());
            }
        }
    }

    private static void take(Clinic clinic, CaseFile file, Step step) {
        String soon = clinic.now.plus(Duration.ofHours(2)).toString().replace("Z", "+00:00");
        switch (step) {
            case MAJOR -> clinic.act("ops", file, "set-severity", "severity", "major", "reason", "媒体关注");
            case GENERAL -> clinic.act("ops", file, "set-severity", "severity", "general", "reason", "核实");
            case PAUSE -> clinic.act("ops", file, "pause-clock", "clock", "house-clocks/answer", "reason", "等材料");
            case RESUME -> clinic.act("ops", file, "resume-clock", "clock", "house-clocks/answer");
            case PROMISE -> clinic.act("ops", file, "promise-reply", "dueAt", soon, "text", "回复", "channel", "phone");
            case CONTACT -> clinic.act("ops", file, "contact-customer", "channel", "phone", "text", "说明");
            case ASK -> clinic.act("ops", file, "ask-department", "role", "doctor", "text", "请说明", "dueAt", soon);
            case NOTE -> clinic.act("ops", file, "add-note", "text", "记录");
            case HOUR -> pass(clinic, Duration.ofHours(1));
            case HALF_DAY -> pass(clinic, Duration.ofHours(12));
            case FOUR_DAYS -> pass(clinic, Duration.ofDays(4));
            case WITHDRAW -> clinic.act("ops", file, "withdraw", "by", "客户", "reason", "误会");
            case REOPEN -> clinic.act("ops", file, "reopen", "newFacts", "有新情况");
        }
    }

    private static void pass(Clinic clinic, Duration time) {
        clinic.now = clinic.now.plus(time);
        clinic.watch.perform();
        assertThat(clinic.store.due(clinic.now, java.util.Optional.empty(), 10))
                .as("nothing that is due is left")
                .isEmpty();
    }

    private static void balances(Clinic clinic, CaseFile file) {
        Map<String, Map<String, Integer>> told = new HashMap<>();
        for (HistoryEvent event : clinic.store.committedHistory(file.id(), 0, 2_000)) {
            if (event.data().get("clock") instanceof String clock) {
                told.computeIfAbsent(clock, id -> new HashMap<>()).merge(event.action(), 1, Integer::sum);
            }
        }
        for (CaseClock clock : file.clocks()) {
            if (clock.id().equals(CaseClock.ATTENTION)) {
                continue;
            }
            Map<String, Integer> events = told.getOrDefault(clock.id(), Map.of());
            assertThat(count(events, "clock-started")).as(clock.id()).isEqualTo(1);
            assertThat(count(events, "clock-stopped")).isEqualTo(clock.open() ? 0 : 1);
            assertThat(count(events, "clock-breached"))
                    .isEqualTo(clock.breachedAt().isPresent() ? 1 : 0);
            assertThat(count(events, "clock-warned")).isEqualTo((int) clock.warnings().stream()
                    .filter(step -> step.firedAt().isPresent())
                    .count());
            int resting =
                    count(events, "clock-paused") + count(events, "clock-dormant") - count(events, "clock-resumed");
            if (clock.open()) {
                assertThat(resting).as(clock.id()).isEqualTo(clock.state() == State.RUNNING ? 0 : 1);
            }
        }
    }

    private static int count(Map<String, Integer> events, String kind) {
        return events.getOrDefault(kind, 0);
    }
}
